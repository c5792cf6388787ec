package org.docketline.docket;

import java.util.List;
import java.util.Optional;

/**
 * How a ticket stands at this moment, for texts and pages to word: whose it is, and its hearings by
 * date, without those that the asker has declined. All that it has is {@code elsewhere} where
 * another list has it too and tells it.
 */
public record TicketNow(
    Citation citation, Court court, List<HearingNow> hearings, boolean elsewhere) {
  /** Of a ticket in one list. */
  public TicketNow(Citation citation, Court court, List<HearingNow> hearings) {
    this(citation, court, hearings, false);
  }

  /** Its number. */
  public CitationNumber number() {
    return new CitationNumber(citation.number);
  }

  /** The hearings to come to, the next one first. */
  public List<HearingNow> ahead() {
    return hearings.stream().filter(HearingNow::isAhead).toList();
  }

  /** The hearing to tell of: the next one, or the last where none is ahead. */
  public Optional<HearingNow> latest() {
    return ahead().stream().findFirst().or(this::last);
  }

  private Optional<HearingNow> last() {
    return hearings.stream().reduce((earlier, later) -> later);
  }

  /** The courts that it is to be heard in; without a date ahead, the one whose it is. */
  public List<Court> courts() {
    List<Court> heard = ahead().stream().map(HearingNow::court).distinct().toList();
    return heard.isEmpty() ? List.of(court) : heard;
  }

  /** The court to call about it. */
  public Court courtToCall() {
    return latest().map(HearingNow::court).orElse(court);
  }
}
