package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;
import org.docketline.subscription.SignUp;

/** Plans the texts of a sign-up, in the transaction that asks for them: they go out at once. */
@Singleton
public final class SignUpNotices {
  private static final Duration CONFIRMED_FOR = Duration.ofDays(1);

  private final Outbox outbox;
  private final Clock clock;

  SignUpNotices(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The code. A phone that has stopped is not sent it, and nobody who asks can tell. */
  public void planCode(SignUp signUp) {
    plan(SignUpNotice.CODE, signUp, signUp.expiresAt);
  }

  /** The one text that says what a proved phone follows now; the first has the carriers' terms. */
  public void planConfirmation(SignUp signUp, boolean first) {
    plan(
        first ? SignUpNotice.ENROLLED : SignUpNotice.FOLLOWED,
        signUp,
        clock.instant().plus(CONFIRMED_FOR));
  }

  private void plan(SignUpNotice notice, SignUp signUp, Instant until) {
    outbox.add(
        PlannedText.apart(
            signUp.subscriberId,
            notice.key(),
            notice.cause(signUp),
            SendUrgency.AWAITED,
            clock.instant(),
            until));
  }
}
