package org.docketline.docket;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One charge of a citation. It is kept for the pages behind a second fact and is never named in a
 * text. The part is the file it came from, by its name in the feed; money is in US dollars.
 */
public record Violation(
    String part,
    long line,
    CitationNumber citation,
    String number,
    String description,
    CitationStatus status,
    Boolean warrant,
    BigDecimal fine,
    BigDecimal costs) {
  /** The part whose rows tell of citations; what they tell of violations stands and falls with. */
  public static final String OF_CITATIONS = "citations";

  public Violation {
    Objects.requireNonNull(citation);
  }

  /** Whether the row tells of no charge at all: the ticket has none. */
  public boolean isBlank() {
    return Stream.of(number, description, status, fine, costs).allMatch(Objects::isNull)
        && !Boolean.TRUE.equals(warrant);
  }
}
