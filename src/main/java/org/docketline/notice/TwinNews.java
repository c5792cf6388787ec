package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.CurrentTickets;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingCopies;
import org.docketline.docket.PlaceForm;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Message;
import org.docketline.subscription.Subscription;

/**
 * Finds what another of the county's lists has given cause to tell already: what two lists have is
 * one hearing for the resident, and is told once.
 */
@Singleton
final class TwinNews {
  private static final String TOLD = "told with another list";

  private final TwinHearings twins;
  private final CurrentTickets tickets;
  private final Clock clock;

  TwinNews(TwinHearings twins, CurrentTickets tickets, Clock clock) {
    this.twins = twins;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Why this row has nothing to tell, if so. */
  Optional<String> stale(Notice notice, Message message, Subscription followed, Hearing hearing) {
    return twins.of(followed).flatMap(copies -> stale(notice, message, followed, hearing, copies));
  }

  private Optional<String> stale(
      Notice notice,
      Message message,
      Subscription followed,
      Hearing hearing,
      HearingCopies copies) {
    return switch (notice) {
      case REMINDER, HEARING_SET, ON_AGAIN, MOVED, RELOCATED, CANCELLED, UNSEEN, WITHDRAWN ->
          ofHearing(notice, message, hearing, copies);
      case FOUND -> when(isElsewhere(followed, copies));
      case CLOSED ->
          isOnElsewhere(followed)
              ? Optional.of("another list has a date for it")
              : when(isClosingTold(message, followed));
      case COURT_MOVED, COURT_PHONE, MISSED, FOUND_UNPROVEN, NOT_YET -> Optional.empty();
      case CORRECTION -> Optional.empty();
      case WATCH_ENDED, FOLLOWING_ENDED -> Optional.empty();
    };
  }

  private Optional<String> ofHearing(
      Notice notice, Message message, Hearing hearing, HearingCopies copies) {
    if (copies.isContradicted(hearing)) {
      return Optional.of("another list says otherwise since");
    }
    boolean told =
        notice == Notice.REMINDER
            ? isReminded(message, hearing, copies)
            : isNewsTold(notice, message, hearing, copies);
    if (told) {
      message.answeredAt = clock.instant(); // what the person knows is what counts for later news
    }
    return when(told);
  }

  private static boolean isReminded(Message message, Hearing hearing, HearingCopies copies) {
    return Message.of(message.subscriberId, copies.twins(hearing)).stream()
        .anyMatch(
            other ->
                other.isTold()
                    && other.told != null
                    && message.leadDays.equals(other.leadDays)
                    && hearing.date.equals(other.was.date()));
  }

  // What the person was told last of this hearing, whichever list gave cause for it.
  private static boolean isNewsTold(
      Notice notice, Message message, Hearing hearing, HearingCopies copies) {
    List<Long> all = Stream.concat(copies.twins(hearing).stream(), Stream.of(hearing.id)).toList();
    return Message.of(message.subscriberId, all).stream()
        .filter(other -> !other.id.equals(message.id) && other.isTold())
        .filter(other -> Notice.CHANGES.contains(other.notice))
        .findFirst()
        .filter(last -> !last.hearingId.equals(hearing.id))
        .filter(last -> tellsTheSame(notice, last, hearing))
        .isPresent();
  }

  private static boolean tellsTheSame(Notice notice, Message last, Hearing hearing) {
    boolean off = Notice.ofKey(last.notice).isOff();
    HearingAsTold told = last.told;
    return off == notice.isOff()
        && told != null
        && hearing.date.equals(told.date())
        && (off || isCompatible(hearing, told));
  }

  private static boolean isCompatible(Hearing hearing, HearingAsTold told) {
    return (hearing.time == null || hearing.time.equals(told.time()))
        && (hearing.room == null || PlaceForm.isSameRoom(hearing.room, told.room()));
  }

  // All its dates are another list's too, and that list's text tells them.
  private static boolean isElsewhere(Subscription followed, HearingCopies copies) {
    List<Hearing> dates = Hearing.ofCitation(followed.citationId);
    return !dates.isEmpty() && dates.stream().allMatch(copies::isEcho);
  }

  // "We won't remind you" would be false.
  private boolean isOnElsewhere(Subscription followed) {
    return followed.inOtherLists().stream()
        .map(other -> tickets.of(other.citationId, other::declines))
        .anyMatch(ticket -> !ticket.citation().isClosed() && !ticket.ahead().isEmpty());
  }

  private static boolean isClosingTold(Message message, Subscription followed) {
    return followed.inOtherLists().stream()
        .filter(other -> Citation.<Citation>findById(other.citationId).isClosed())
        .flatMap(other -> Message.<Message>list("subscriptionId", other.id).stream())
        .anyMatch(
            other ->
                !Objects.equals(other.id, message.id)
                    && other.notice.equals(Notice.CLOSED.key())
                    && other.isTold());
  }

  private static Optional<String> when(boolean told) {
    return told ? Optional.of(TOLD) : Optional.empty();
  }

  /** Whether another row tells the same hearing, as a list has it that is to be believed. */
  boolean isSaidBy(Message other, Message message) {
    return message.notice.equals(other.notice)
        && message.hearingId != null
        && other.hearingId != null
        && !Objects.equals(message.subscriptionId, other.subscriptionId)
        && twins
            .of(Subscription.findById(message.subscriptionId))
            .filter(copies -> isSaidBy(other, Hearing.findById(message.hearingId), copies))
            .isPresent();
  }

  private static boolean isSaidBy(Message other, Hearing hearing, HearingCopies copies) {
    return copies.isEcho(hearing) && copies.twins(hearing).contains(other.hearingId);
  }
}
