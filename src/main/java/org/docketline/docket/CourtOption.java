package org.docketline.docket;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a court lets people do about a ticket, in its own words: how, until when, and what one gives
 * up by it. What it does not say is empty. The link is where it is done, the telephone where one
 * dials in.
 */
public record CourtOption(
    OptionKind kind,
    CourtWords how,
    CourtWords deadline,
    CourtWords givesUp,
    Optional<String> link,
    Optional<String> phone) {
  /** Whether the court says anything of it. */
  boolean isGiven() {
    return link.isPresent()
        || phone.isPresent()
        || Stream.of(how, deadline, givesUp).anyMatch(CourtWords::isGiven);
  }

  /** The same by another link, or by none. */
  CourtOption by(Optional<String> otherLink) {
    return new CourtOption(kind, how, deadline, givesUp, otherLink, phone);
  }

  /** A way that only a link tells of. */
  static CourtOption linked(OptionKind kind, Optional<String> link) {
    return new CourtOption(
        kind, CourtWords.NONE, CourtWords.NONE, CourtWords.NONE, link, Optional.empty());
  }
}
