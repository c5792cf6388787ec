package org.docketline.docket;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a date may be missing from its feed before residents are told that we no longer see it:
 * so many polls in a row, over at least so many days. One absence proves nothing: continued cases
 * are "there one day and not there the next".
 */
public record AbsentAfter(int polls, Duration time) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,6})\\s*(?:polls?)?\\s*(?:over|,|/)\\s*(\\d{1,4})\\s*(?:d|days?)?");

  /**
   * Reads {@code 3 polls over 3 days} or, shorter, {@code 3,3d}; throws IllegalArgumentException.
   */
  public static AbsentAfter parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + written + "' is not like '3 polls over 3 days'");
    }
    return new AbsentAfter(
        Integer.parseInt(parts.group(1)), Duration.ofDays(Long.parseLong(parts.group(2))));
  }
}
