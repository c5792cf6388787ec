package org.docketline.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/** What a file of JSON says of its own list: how long it is, and whether it was cut. */
final class JsonStatement {
  /** What says of a list that it was cut, where nothing is configured. */
  private static final List<JsonPath> USUAL =
      Stream.of(
              "exceededTransferLimit",
              "properties.exceededTransferLimit",
              "MaxResultsHit",
              "limitReached",
              "truncated",
              "isTruncated",
              "incomplete_results",
              "hasMore",
              "has_more")
          .map(JsonPath::of)
          .toList();

  private static final Set<String> NO = Set.of("false", "no", "n", "0", "0.0", "");

  private final Optional<JsonPath> total;
  private final Optional<JsonPath> truncated;
  private final List<JsonPath> asked;
  private String told;
  private String cut;

  JsonStatement(JsonConfig json) {
    this.total = json.total().map(JsonPath::of);
    this.truncated = json.truncated().map(JsonPath::of);
    List<JsonPath> flags = truncated.map(List::of).orElse(USUAL);
    this.asked = Stream.concat(total.stream(), flags.stream()).toList();
  }

  /** Another document begins: of several pages the last one knows what comes after them. */
  void begin() {
    cut = null;
  }

  /** Whether something that counts stands further on. */
  boolean isOnTheWay(List<String> names) {
    return asked.stream().anyMatch(path -> path.isAfter(names));
  }

  boolean isAt(List<String> names) {
    return asked.stream().anyMatch(path -> path.names().equals(names));
  }

  /** Hears what stands there. */
  void hear(List<String> names, Object said) {
    total.filter(path -> path.names().equals(names)).ifPresent(path -> told = words(said));
    if (truncated.map(JsonPath::names).filter(names::equals).isPresent()) {
      cut = NO.contains(words(said)) ? null : truncated.get().written();
    } else if (truncated.isEmpty() && words(said).equals("true")) {
      cut = String.join(".", names);
    }
  }

  // Of an array or an object it matters only whether it is empty.
  private static String words(Object said) {
    if (said instanceof String text) {
      return JsonPath.name(text);
    }
    boolean isNothing = said == null || said.equals(List.of()) || said.equals(Map.of());
    return isNothing ? "" : "something";
  }

  /** Doubts a file that says of itself, where it is asked to, that it is not whole. */
  void judge(long records) throws FileDoubt {
    if (total.isPresent() && !isNumber(told, records)) {
      throw new FileDoubt(
          "the file has %d records, and %s at '%s' (json.total)"
              .formatted(
                  records,
                  isFigure(told) ? told + " is said" : "no number is",
                  total.get().written()));
    }
    if (truncated.isPresent() && cut != null) {
      throw new FileDoubt("the list was cut, says '" + cut + "' (json.truncated)");
    }
  }

  private static boolean isFigure(String told) {
    return told != null && told.matches("\\d{1,18}(\\.0)?");
  }

  private static boolean isNumber(String told, long records) {
    return isFigure(told) && (long) Double.parseDouble(told) == records;
  }

  /** What it says without being asked. */
  List<String> doubts() {
    return cut == null ? List.of() : List.of("the list was cut, says '" + cut + "' in it");
  }
}
