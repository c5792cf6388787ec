package org.docketline.resident;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.SignUpNotices;
import org.docketline.sms.PhoneNumber;
import org.docketline.subscription.Language;
import org.docketline.subscription.SignUp;
import org.docketline.subscription.SignUps;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/**
 * Texts a code to a phone that somebody gave, and does what they wish once they type it. Until then
 * nothing that is answered depends on the phone: it may be anybody's, stopped or unknown.
 */
@Singleton
final class SignUpDesk {

  /** What came of a code. */
  enum Outcome {
    /** The phone is proved, and what was wished is done. */
    PROVED,
    /** Another code was sent than this. */
    WRONG,
    /** The same, for the last time that any is tried. */
    LAST_WRONG,
    /** The code counts no more and was not tried: it is too late, or too many were wrong. */
    OVER,
    /** The phone has texted STOP since the code went out. */
    STOPPED,
    /** So many wrong codes of all came that none is tried for now. */
    RESTING
  }

  /** What came of it, and whose phone is proved; the id is null where none is. */
  record Proof(Outcome outcome, Long subscriber) {}

  private static final Set<Outcome> WRONG = EnumSet.of(Outcome.WRONG, Outcome.LAST_WRONG);
  private static final String ALL = "all";

  private final Subscribers subscribers;
  private final SignUps signUps;
  private final SignUpNotices notices;
  private final SignUpFollowing following;
  private final ActBound wrong;
  private final WantedNumbers numbers;
  private final MeterRegistry meters;
  private final Clock clock;

  SignUpDesk(
      Subscribers subscribers,
      SignUps signUps,
      SignUpNotices notices,
      SignUpFollowing following,
      WantedNumbers numbers,
      ActBounds bounds,
      SignUpConfig config,
      MeterRegistry meters,
      Clock clock) {
    this.subscribers = subscribers;
    this.signUps = signUps;
    this.notices = notices;
    this.following = following;
    this.numbers = numbers;
    this.wrong = bounds.bound("wrong code", config.wrongCodesPerHour(), Duration.ofHours(1));
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Texts a code to this phone; the answer is the sign-up to prove, and empty where the phone has
   * been texted as many as it may be for now. The consent is the sentence that was agreed to.
   */
  OptionalLong ask(
      PhoneNumber phone, Language language, Optional<TicketWish> wish, Optional<String> consent) {
    OptionalLong begun =
        QuarkusTransaction.requiringNew().call(() -> begin(phone, language, wish, consent));
    count(begun.isPresent() ? "asked" : "refused");
    return begun;
  }

  private OptionalLong begin(
      PhoneNumber phone, Language language, Optional<TicketWish> wish, Optional<String> consent) {
    Subscriber subscriber = subscribers.enrol(phone);
    if (!signUps.mayAsk(subscriber)) {
      return OptionalLong.empty();
    }
    SignUp signUp = signUps.begin(subscriber, language, wish.map(TicketWish::written), consent);
    notices.planCode(signUp);
    return OptionalLong.of(signUp.id);
  }

  /**
   * Follows what this subscriber, locked in the transaction that is open, wishes on a page whose
   * phone is proved; {@link #fulfil} does it. Empty where it was too often.
   */
  OptionalLong beginProved(
      Subscriber subscriber, Language language, TicketWish wish, String consent) {
    return signUps
        .beginProved(subscriber, language, wish.written(), consent)
        .map(signUp -> OptionalLong.of(signUp.id))
        .orElse(OptionalLong.empty());
  }

  /** Tries a code. The same right code twice does the same as once. */
  Proof prove(long id, String typed) {
    Proof proof = wrong.take(ALL) ? tried(id, typed) : nobody(Outcome.RESTING);
    if (proof.outcome() == Outcome.PROVED) {
      fulfil(id);
    }
    count(proof.outcome().name().toLowerCase(Locale.ROOT));
    return proof;
  }

  // Counted before it is tried, so that many at once are no way around.
  private Proof tried(long id, String typed) {
    Proof proof = QuarkusTransaction.requiringNew().call(() -> check(id, typed));
    if (!WRONG.contains(proof.outcome())) {
      wrong.giveBack(ALL);
    }
    return proof;
  }

  private Proof check(long id, String typed) {
    return signUps.locked(id).map(signUp -> check(signUp, typed)).orElse(nobody(Outcome.OVER));
  }

  private Proof check(SignUp signUp, String typed) {
    if (!signUp.isOpen(clock.instant())) {
      return nobody(Outcome.OVER);
    }
    if (!signUps.isProved(signUp, typed)) {
      return nobody(signUp.isOpen(clock.instant()) ? Outcome.WRONG : Outcome.LAST_WRONG);
    }
    Subscriber subscriber = Subscriber.findById(signUp.subscriberId);
    if (signUp.isUsed() && subscriber.hasChangedSince(signUp.usedAt)) {
      return nobody(Outcome.OVER);
    }
    return subscriber.hasStopped()
        ? nobody(Outcome.STOPPED)
        : new Proof(Outcome.PROVED, subscriber.id);
  }

  private static Proof nobody(Outcome outcome) {
    return new Proof(outcome, null);
  }

  // Other systems are asked outside of any transaction, and only for whoever has proved a phone.
  void fulfil(long id) {
    List<CitationNumber> unknown =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    wish(SignUp.findById(id))
                        .map(wish -> numbers.toAskFor(wish.typed()))
                        .orElse(List.of()));
    AskedLookUps asked = numbers.ask(unknown);
    try {
      QuarkusTransaction.requiringNew().run(() -> fulfil(signUps.locked(id), asked));
    } finally {
      asked.goOn();
    }
  }

  private void fulfil(Optional<SignUp> locked, AskedLookUps asked) {
    locked.filter(signUp -> !signUp.isUsed()).ifPresent(signUp -> fulfil(signUp, asked));
  }

  private void fulfil(SignUp signUp, AskedLookUps asked) {
    Subscriber subscriber = subscribers.locked(signUp.subscriberId);
    if (!subscriber.hasStopped()) {
      wish(signUp).ifPresent(wish -> following.follow(signUp, subscriber, wish, asked));
      signUps.use(signUp, subscriber);
    }
  }

  private Optional<TicketWish> wish(SignUp signUp) {
    return signUps.wish(signUp).map(TicketWish::read);
  }

  private void count(String outcome) {
    meters.counter("docketline.signup", "outcome", outcome).increment();
  }
}
