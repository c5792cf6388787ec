package org.docketline.pages;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.regex.Pattern;

/**
 * The colour of the county's band, dark enough for the white words on it: a contrast of 4.5 to 1 at
 * the least, as WCAG 2.1 AA asks. Throws ConfigurationException for any other.
 */
record CountyColour(String hex) {
  static final String KEY = "docketline.resident.look.colour";
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double LEAST_CONTRAST = 4.5;

  CountyColour {
    if (!HEX.matcher(hex).matches()) {
      throw new ConfigurationException(KEY + ": must be a colour like #1b4b73");
    }
    if (contrastWithWhite(hex) < LEAST_CONTRAST) {
      throw new ConfigurationException(
          "%s: white words on %s have a contrast of %.1f to 1; at least %.1f is needed"
              .formatted(KEY, hex, contrastWithWhite(hex), LEAST_CONTRAST));
    }
  }

  private static double contrastWithWhite(String hex) {
    return 1.05 / (luminance(hex) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * light(hex, 1) + 0.7152 * light(hex, 3) + 0.0722 * light(hex, 5);
  }

  // https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
  private static double light(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
