package org.docketline.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.docketline.docket.HearingNow;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;

/** A line on what somebody follows, with the date that it tells of, if any. */
public record StatusLine(
    Subscription followed, TicketStanding standing, Optional<HearingNow> hearing, FilledText text) {
  /** Dates that are or may be on, the earliest first; then what has none; then what is closed. */
  public static final Comparator<StatusLine> IN_ORDER =
      Comparator.comparing((StatusLine line) -> line.standing == TicketStanding.CLOSED)
          .thenComparing(line -> line.standing.mayBeOn() ? line.day() : LocalDate.MAX);

  /** The last of days where it tells of no date. */
  private LocalDate day() {
    return hearing.map(now -> now.hearing().date).orElse(LocalDate.MAX);
  }

  /** Whether its date is over, and not for longer than this. */
  public boolean isPastSince(int days) {
    return standing == TicketStanding.PAST && hearing.orElseThrow().daysLeft() >= -days;
  }
}
