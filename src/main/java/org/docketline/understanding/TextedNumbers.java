package org.docketline.understanding;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;

/**
 * The citation numbers of a text, piece by piece. Where spaces stand between parts, the parts may
 * be numbers of their own or one number written with spaces; the docket, which knows the numbers,
 * decides.
 */
public record TextedNumbers(List<Piece> pieces) {
  /** The most numbers that somebody can follow at once: more are a mistake or a guess. */
  public static final int AT_ONCE = 10;

  /** The ways in which one piece can be read, the likeliest first; at least one. */
  public record Piece(List<List<CaseName>> readings) {
    // If one reading is kept, that reading is meant. Otherwise any may be.
    private Stream<CitationNumber> unkept(Predicate<CaseName> kept) {
      return readings.stream().anyMatch(reading -> reading.stream().allMatch(kept))
          ? Stream.empty()
          : readings.stream().flatMap(List::stream).map(CaseName::number);
    }

    List<CitationNumber> read(Function<CaseName, List<CitationNumber>> known) {
      return readings.stream()
          .map(reading -> reading.stream().map(known).toList())
          .filter(found -> found.stream().noneMatch(List::isEmpty))
          .findFirst()
          .map(found -> found.stream().flatMap(List::stream).toList())
          .orElseGet(() -> readings.get(0).stream().map(CaseName::number).toList());
    }
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Every name that any reading of the text may mean. */
  public List<CaseName> names() {
    return pieces.stream()
        .flatMap(piece -> piece.readings().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /**
   * Each number once: of every piece the first reading of which all names are {@code known}, by the
   * numbers that these go by, or else the likeliest as it is written.
   */
  public List<CitationNumber> read(Function<CaseName, List<CitationNumber>> known) {
    return pieces.stream().flatMap(piece -> piece.read(known).stream()).distinct().toList();
  }

  /** The numbers, each once and no more than can be followed, of the pieces that are not kept. */
  public List<CitationNumber> unkept(Predicate<CaseName> kept) {
    return pieces.stream().flatMap(piece -> piece.unkept(kept)).distinct().limit(AT_ONCE).toList();
  }
}
