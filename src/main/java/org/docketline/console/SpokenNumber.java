package org.docketline.console;

import java.util.Locale;

/** A number as a clerk reads it. */
final class SpokenNumber {
  private SpokenNumber() {}

  static String of(long number) {
    return String.format(Locale.US, "%,d", number);
  }
}
