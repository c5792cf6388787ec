package org.docketline.docket;

import java.util.List;
import java.util.Optional;

/**
 * What the directory tells of a court beyond what fits a text: for pages. A court takes part where
 * the county's feeds have its tickets.
 */
public record CourtDetails(
    CourtSeat seat, CourtVisit visit, List<CourtOption> options, boolean takesPart) {
  /** Of a court that the directory does not know; only a feed can have named it. */
  public static final CourtDetails NONE =
      new CourtDetails(CourtSeat.NONE, CourtVisit.NONE, List.of(), true);

  public CourtDetails {
    options = List.copyOf(options);
  }

  /** What the court says of such a way. */
  public Optional<CourtOption> option(OptionKind kind) {
    return options.stream().filter(option -> option.kind() == kind).findFirst();
  }
}
