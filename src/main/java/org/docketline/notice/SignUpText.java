package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Message;
import org.docketline.outbox.MessageText.Later;
import org.docketline.outbox.MessageText.Rendering;
import org.docketline.outbox.MessageText.Superseded;
import org.docketline.outbox.MessageText.Words;
import org.docketline.subscription.SignUp;
import org.docketline.subscription.SignUpCode;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.subscription.SubscriptionStatus;
import org.docketline.wording.RenderedText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Words the texts of a sign-up. Whoever asked waits for them, so that no hour is too late. */
@Singleton
final class SignUpText {
  private static final Duration WAITED_FOR = Duration.ofHours(1);

  private final SignUpCode codes;
  private final SignUpConfirmation confirmation;
  private final NoticeSchedule schedule;
  private final Wording wording;
  private final Clock clock;

  SignUpText(
      SignUpCode codes,
      SignUpConfirmation confirmation,
      NoticeSchedule schedule,
      Wording wording,
      Clock clock) {
    this.codes = codes;
    this.confirmation = confirmation;
    this.schedule = schedule;
    this.wording = wording;
    this.clock = clock;
  }

  /** Empty where the row is no text of a sign-up. */
  Optional<Rendering> of(Message message) {
    return SignUpNotice.ofKey(message.notice)
        .map(notice -> of(notice, message, SignUpNotice.ofCause(message.cause)));
  }

  private Rendering of(SignUpNotice notice, Message message, SignUp signUp) {
    return switch (notice) {
      case CODE -> signUp == null ? new Superseded("it was forgotten") : code(message, signUp);
      case ENROLLED -> confirmed(message, signUp, true);
      case FOLLOWED -> confirmed(message, signUp, false);
    };
  }

  private Rendering code(Message message, SignUp signUp) {
    if (signUp.isUsed() || !signUp.isOpen(clock.instant())) {
      return new Superseded("the code is of no more use");
    }
    RenderedText text =
        wording.in(signUp.language).rendered(ServiceText.SIGN_UP_CODE.with(codes.of(signUp)));
    return words(text, message.expiresAt);
  }

  private Rendering confirmed(Message message, SignUp signUp, boolean first) {
    List<Subscription> followed =
        Subscription.list(
            "id in ?1 and status <> ?2 order by id", signUp.followed, SubscriptionStatus.ENDED);
    return followed.isEmpty()
        ? new Superseded("nothing of it is followed any more")
        : later(message).orElseGet(() -> confirmed(message, followed, first));
  }

  // After an hour nobody waits for it any more: then it keeps to the hours of any other text.
  private Optional<Rendering> later(Message message) {
    boolean awaited = clock.instant().isBefore(message.createdAt.plus(WAITED_FOR));
    return awaited
        ? Optional.empty()
        : schedule.shutUntil(null, HearingAsTold.NOTHING).map(Later::new);
  }

  private Rendering confirmed(Message message, List<Subscription> followed, boolean first) {
    var texts = wording.to(Subscriber.findById(message.subscriberId));
    return words(
        confirmation.of(texts, followed, first),
        Collections.min(List.of(message.expiresAt, midnight())));
  }

  // It may say "tomorrow".
  private Instant midnight() {
    ZoneId zone = schedule.zone(null);
    return clock.instant().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Words words(RenderedText text, Instant goodUntil) {
    return new Words(text.text(), goodUntil, text.wording(), HearingAsTold.NOTHING);
  }
}
