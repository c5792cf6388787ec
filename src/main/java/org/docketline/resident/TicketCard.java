package org.docketline.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.Charge;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.Court;
import org.docketline.docket.HearingNow;
import org.docketline.docket.HearingStatus;
import org.docketline.docket.TicketAmounts;
import org.docketline.docket.TicketNow;
import org.docketline.docket.TicketOptions;
import org.docketline.wording.TextPart;

/**
 * A found ticket as its page shows it; {@code place} is where it stands among those that were
 * found. Without a date to come to there is only the sentence on why.
 */
public record TicketCard(
    int place,
    TicketNow ticket,
    List<CardDate> dates,
    Optional<CardDate> latest,
    TextPart sentence,
    TicketAmounts amounts,
    boolean tellsMissed) {

  public String number() {
    return ticket.citation().number;
  }

  public boolean isClosed() {
    return ticket.citation().isClosed();
  }

  public Court court() {
    return ticket.courtToCall();
  }

  /** The court whose ways {@link #options} are. */
  public Court optionsCourt() {
    return ticket.courts().get(0);
  }

  public TicketOptions options() {
    return TicketOptions.of(ticket);
  }

  /** The day by which it is put in order; what has no date comes last. */
  public LocalDate day() {
    return dates.isEmpty() ? LocalDate.MAX : dates.get(0).hearing().date;
  }

  /** Whether its court lists a date as missed, and wants that said; a later date is better news. */
  public boolean isMissed() {
    return tellsMissed && dates.isEmpty() && ticket.citation().status == CitationStatus.MISSED;
  }

  /** Whether its last date has passed, and the courts are not done with it. */
  public boolean isPast() {
    return isWithout(HearingStatus.SCHEDULED) || (isWithout(HearingStatus.UNSEEN) && isOver());
  }

  /** Whether its date was called off, so that it should leave calendars too. */
  public boolean isCalledOff() {
    return isWithout(HearingStatus.CANCELLED) && !isOver();
  }

  private boolean isWithout(HearingStatus status) {
    return !isClosed()
        && dates.isEmpty()
        && ticket.latest().filter(last -> last.hearing().status == status).isPresent();
  }

  private boolean isOver() {
    return ticket.latest().filter(HearingNow::isOver).isPresent();
  }

  public boolean isWarranted() {
    return ticket.citation().status == CitationStatus.WARRANT
        || amounts.charges().stream().anyMatch(Charge::isWarranted);
  }

  /** The key of the words for where a charge stands. */
  public String statusKey(Charge charge) {
    if (charge.status == null) {
      return "ticket.unavailable";
    }
    return switch (charge.status) {
      case OPEN -> "ticket.status-open";
      case CLOSED -> "ticket.status-closed";
      case WARRANT -> "ticket.status-warrant";
      case MISSED -> tellsMissed ? "ticket.status-missed" : "ticket.status-ask";
    };
  }

  /** What a calendar can hold of it: the dates to come to, or the one that was called off. */
  public List<CardDate> events() {
    return isCalledOff() ? latest.stream().toList() : dates;
  }
}
