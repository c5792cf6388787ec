package org.docketline.bench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser was answered: a page, or where to go from here, and the cookies to keep. */
record PageAnswer(int status, String location, List<String> cookies, String page) {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  boolean isPageWith(String... words) {
    return status == 200 && Stream.of(words).allMatch(page::contains);
  }

  boolean leadsTo(String path) {
    return status == 303 && Objects.toString(location, "").endsWith(path);
  }

  /** What its form must be sent with. */
  Optional<String> token() {
    return TOKEN.matcher(page).results().map(found -> found.group(1)).findFirst();
  }

  @Override
  public String toString() {
    return "HTTP %d %s %.300s".formatted(status, location, page);
  }
}
