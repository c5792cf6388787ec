package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a court sits, part by part; what is not known is empty. */
public record CourtSeat(
    String street, String city, String state, String zip, Optional<String> ownMap) {
  /** Of a court that the directory does not know. */
  public static final CourtSeat NONE = new CourtSeat("", "", "", "", Optional.empty());

  private static final String MAP = "https://www.openstreetmap.org/search?query=";

  /** The line below the street: {@code Mill Creek, NE 69002}. */
  public String townLine() {
    return joined(", ", city, joined(" ", state, zip));
  }

  /** The whole address in one line. */
  public String line() {
    return joined(", ", street, townLine());
  }

  /**
   * A map: the court's own, else a search for its address. A street without its town is in many
   * towns, so nothing is searched for.
   */
  public Optional<String> mapLink() {
    return ownMap.or(
        () -> isFindable() ? Optional.of(MAP + URLEncoder.encode(line(), UTF_8)) : ownMap);
  }

  private boolean isFindable() {
    return !street.isEmpty() && !(city.isEmpty() && zip.isEmpty());
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(not(String::isEmpty)).collect(joining(between));
  }
}
