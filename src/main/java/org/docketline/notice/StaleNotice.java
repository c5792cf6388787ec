package org.docketline.notice;

import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.docket.PlaceForm;
import org.docketline.outbox.Message;
import org.docketline.subscription.Subscription;

/** Finds why a planned text would no longer be true. */
final class StaleNotice {
  private StaleNotice() {}

  static Optional<String> of(
      Notice notice, Message message, Subscription subscription, Hearing hearing) {
    return switch (notice) {
      case WATCH_ENDED, FOLLOWING_ENDED, FOUND_UNPROVEN ->
          when(Subscription.isFollowedAgain(subscription), "the number is followed again");
      case MISSED -> unfollowed(subscription);
      case NOT_YET -> when(!subscription.isWaiting(), "no longer watched for");
      case FOUND, CORRECTION -> unfollowed(subscription);
      case CLOSED ->
          unfollowed(subscription)
              .or(() -> when(!citation(subscription).isClosed(), "the citation is open again"));
      case REMINDER -> unfollowed(subscription).or(() -> moved(message, subscription, hearing));
      case COURT_MOVED, COURT_PHONE ->
          unfollowed(subscription).or(() -> elsewhere(message, subscription, hearing));
      case HEARING_SET, ON_AGAIN, MOVED, RELOCATED, CANCELLED, UNSEEN, WITHDRAWN ->
          unfollowed(subscription).or(() -> overtaken(message, subscription, hearing));
    };
  }

  private static Optional<String> unfollowed(Subscription subscription) {
    return when(!subscription.isActive(), "no longer followed");
  }

  private static Optional<String> moved(
      Message message, Subscription subscription, Hearing hearing) {
    return declined(subscription, hearing).or(() -> off(message, subscription, hearing));
  }

  private static Optional<String> declined(Subscription subscription, Hearing hearing) {
    return when(hearing == null, "the hearing is no more")
        .or(() -> when(subscription.declines(hearing), "the hearing is another's"));
  }

  private static Optional<String> off(Message message, Subscription subscription, Hearing hearing) {
    return when(hearing.status != HearingStatus.SCHEDULED, "the hearing is off")
        .or(() -> when(!hearing.date.equals(message.was.date()), "the hearing moved"))
        .or(() -> when(citation(subscription).isClosed(), "the citation is closed"));
  }

  private static Optional<String> elsewhere(
      Message message, Subscription subscription, Hearing hearing) {
    return declined(subscription, hearing)
        .or(() -> when(hearing.status != HearingStatus.SCHEDULED, "the hearing is off"))
        .or(() -> when(!isIn(message.was.court(), hearing), "the hearing is in another court"))
        .or(() -> when(citation(subscription).isClosed(), "the citation is closed"));
  }

  private static boolean isIn(String court, Hearing hearing) {
    return hearing.court != null && PlaceForm.of(hearing.court).equals(PlaceForm.of(court));
  }

  private static Optional<String> overtaken(
      Message message, Subscription subscription, Hearing hearing) {
    return declined(subscription, hearing)
        .or(() -> when(hearing.version != message.hearingVersion, "the hearing changed again"))
        .or(() -> when(citation(subscription).isClosed(), "the citation is closed"));
  }

  private static Citation citation(Subscription subscription) {
    return Citation.findById(subscription.citationId);
  }

  private static Optional<String> when(boolean stale, String why) {
    return stale ? Optional.of(why) : Optional.empty();
  }
}
