package org.docketline.understanding;

import java.util.List;
import java.util.function.Predicate;
import org.docketline.docket.CitationNumber;

/**
 * The citation numbers of a text, piece by piece. Where spaces stand between parts, the parts may
 * be numbers of their own or one number written with spaces; the docket, which knows the numbers,
 * decides.
 */
public record TextedNumbers(List<Piece> pieces) {
  /** The ways in which one piece can be read, the likeliest first; at least one. */
  public record Piece(List<List<CitationNumber>> readings) {
    List<CitationNumber> read(Predicate<CitationNumber> known) {
      return readings.stream()
          .filter(reading -> reading.stream().allMatch(known))
          .findFirst()
          .orElse(readings.get(0));
    }
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Each number once: of every piece the first reading that is known whole, or the likeliest. */
  public List<CitationNumber> read(Predicate<CitationNumber> known) {
    return pieces.stream().flatMap(piece -> piece.read(known).stream()).distinct().toList();
  }
}
