package org.docketline.console;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;
import org.docketline.notice.ClerkTexts;
import org.docketline.notice.SignUpNotices;
import org.docketline.outbox.SendingPauses;
import org.docketline.signin.ConsoleUser;
import org.docketline.sms.PhoneNumber;
import org.docketline.staff.AuditAct;
import org.docketline.subscription.SignUp;
import org.docketline.subscription.SignUps;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.wording.SampleText;
import org.docketline.wording.Wording;

/**
 * Shows a clerk our texts on a phone that is at hand: it proves itself by a code, as on the
 * residents' pages, and follows nothing. Where nothing else is known of it, it is forgotten with
 * its code after a day.
 */
@Singleton
class TestTextDesk {
  private static final int CODES_AN_HOUR = 10;
  private static final String ASKED = "insert into test_text (sign_up_id, who) values (?1, ?2)";
  private static final String IS_THEIRS =
      "select exists (select from test_text where sign_up_id = ?1 and who = ?2)";

  /** What came of asking for a code, or of a code; the pages say each in words of their own. */
  enum Outcome {
    CODE_SENT,
    NO_PHONE,
    STOPPED,
    TOO_MANY,
    PAUSED,
    SENT,
    SENT_BEFORE,
    WRONG,
    OVER;

    boolean isDone() {
      return this == CODE_SENT || this == SENT || this == SENT_BEFORE;
    }
  }

  /** What came of asking for a code, and the sign-up that it proves, where one was sent. */
  record Asked(Outcome outcome, long signUp) {}

  private final Subscribers subscribers;
  private final SignUps signUps;
  private final SignUpNotices notices;
  private final ClerkTexts texts;
  private final Wording wording;
  private final SendingPauses pauses;
  private final EntityManager entities;
  private final ActBound ofMember;
  private final ConsoleUser user;
  private final Clock clock;

  TestTextDesk(
      Subscribers subscribers,
      SignUps signUps,
      SignUpNotices notices,
      ClerkTexts texts,
      Wording wording,
      SendingPauses pauses,
      EntityManager entities,
      ActBounds bounds,
      ConsoleUser user,
      Clock clock) {
    this.subscribers = subscribers;
    this.signUps = signUps;
    this.notices = notices;
    this.texts = texts;
    this.wording = wording;
    this.pauses = pauses;
    this.entities = entities;
    this.ofMember = bounds.bound("test code of member", CODES_AN_HOUR, Duration.ofHours(1));
    this.user = user;
    this.clock = clock;
  }

  /** Texts a code to this phone. */
  Asked ask(String typed) {
    Optional<PhoneNumber> phone = PhoneNumber.parseForCode(typed);
    if (phone.isEmpty()) {
      return refused(Outcome.NO_PHONE);
    }
    if (pauses.current().isPresent()) {
      return refused(Outcome.PAUSED);
    }
    return ofMember.take(user.name()) ? begin(phone.get()) : refused(Outcome.TOO_MANY);
  }

  private static Asked refused(Outcome why) {
    return new Asked(why, 0);
  }

  @Transactional
  Asked begin(PhoneNumber phone) {
    Subscriber subscriber = subscribers.enrol(phone);
    if (subscriber.hasStopped()) {
      return undone(Outcome.STOPPED);
    }
    if (!signUps.mayAsk(subscriber)) {
      return undone(Outcome.TOO_MANY);
    }
    SignUp signUp =
        signUps.begin(
            subscriber, wording.to(subscriber).language(), Optional.empty(), Optional.empty());
    notices.planCode(signUp);
    entities
        .createNativeQuery(ASKED)
        .setParameter(1, signUp.id)
        .setParameter(2, user.name())
        .executeUpdate();
    user.did(AuditAct.ASKED_TEST_CODE, about(subscriber.id), null);
    return new Asked(Outcome.CODE_SENT, signUp.id);
  }

  // Nothing is kept of a phone that is sent nothing.
  private static Asked undone(Outcome why) {
    QuarkusTransaction.setRollbackOnly();
    return refused(why);
  }

  private static String about(long subscriber) {
    return "subscriber " + subscriber;
  }

  /** Whether it was this member who had this code sent. */
  @Transactional
  public boolean isTheirs(long signUp) {
    return (Boolean)
        entities
            .createNativeQuery(IS_THEIRS, Boolean.class)
            .setParameter(1, signUp)
            .setParameter(2, user.name())
            .getSingleResult();
  }

  /** Sends this text to the phone of a code that came back; once for each code. */
  @Transactional
  public Outcome send(long signUp, String code, SampleText text) {
    if (pauses.current().isPresent()) {
      return Outcome.PAUSED;
    }
    return signUps
        .locked(signUp)
        .filter(one -> one.isOpen(clock.instant()))
        .map(one -> signUps.isProved(one, code) ? send(one, text) : wrong(one))
        .orElse(Outcome.OVER);
  }

  private Outcome wrong(SignUp signUp) {
    return signUp.isOpen(clock.instant()) ? Outcome.WRONG : Outcome.OVER;
  }

  private Outcome send(SignUp signUp, SampleText text) {
    Subscriber subscriber = subscribers.locked(signUp.subscriberId);
    if (subscriber.hasStopped()) {
      return Outcome.STOPPED;
    }
    if (!texts.planTest(signUp, text)) {
      return Outcome.SENT_BEFORE;
    }
    user.did(
        AuditAct.SENT_TEST_TEXT,
        "%s, %s in %s".formatted(about(subscriber.id), text.key(), text.language().code()),
        null);
    return Outcome.SENT;
  }
}
