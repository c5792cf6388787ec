package org.docketline.understanding;

import java.util.regex.Pattern;

/** Words of a charge that are no wish: "ticket 402118846 for failure to stop". Pure. */
final class ChargeWords {
  private static final Pattern STOPPING =
      Pattern.compile(
          "(?i)\\b(?:fail(?:ure|ed|ing|s)?|fld)\\W{1,3}(?:to\\W{1,3})?stop\\b"
              + "(?!\\W{1,3}(?:text|messag|send|contact|call|writ))"
              + "|\\bstop\\W?(?:sign|light)s?\\b"
              + "|\\b(?:por|x) no (?:parar|pararse|detenerse|hacer alto|hacer el alto)\\b");

  private ChargeWords() {}

  /** The text without them. */
  static String dropFrom(String text) {
    return STOPPING.matcher(text).replaceAll(" ");
  }
}
