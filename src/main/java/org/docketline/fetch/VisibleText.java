package org.docketline.fetch;

import java.util.regex.Pattern;

/**
 * What somebody else wrote, in a line of ours: a control character would begin another line, colour
 * a terminal or turn the direction of reading.
 */
public final class VisibleText {
  private static final int LONGEST = 4_000;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
  private static final Pattern UNSEEN_IN_LINES =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\n\\t]]");

  private VisibleText() {}

  /** The text with a sign in place of whatever is not seen, and cut where it is very long. */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return UNSEEN.matcher(cut).replaceAll("?");
  }

  /** The same of a text that may have lines. */
  public static String ofLines(String text) {
    return text == null ? null : UNSEEN_IN_LINES.matcher(text).replaceAll("?");
  }
}
