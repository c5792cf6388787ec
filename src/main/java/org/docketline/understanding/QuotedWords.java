package org.docketline.understanding;

import java.util.regex.Pattern;

/**
 * Words between quotation marks, which are somebody else's: {@code it says "Reply STOP to end",
 * what does that mean}. A single word is as good as its writer's own, and so is what is quoted
 * alone. Pure, and linear in the text.
 */
final class QuotedWords {
  private static final String OPENING = "\"\u201c\u201e\u00ab\u2018'";
  private static final Pattern SEVERAL_WORDS =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{M}']++[^\\p{L}\\p{N}\\p{M}']++[\\p{L}\\p{N}].*", Pattern.DOTALL);
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]++");
  private static final int SAID_BEFORE = 40;
  private static final Pattern I_SAID =
      Pattern.compile(
          "(?i)(?:\\bi (?:just |already )?(?:said|say|texted|typed|wrote|replied|told \\w{1,4})"
              + "|\\btold (?:you|u|ya|yall)|\\bdije|\\bdigo|\\brek(?:ao|la) sam|\\bя сказала?"
              + "|\\btôi (?:đã )?nói)\\W{0,4}$");

  private QuotedWords() {}

  /** A text without what it quotes, where it says something of its own beside that. */
  static String leftOutOf(String text) {
    var own = new StringBuilder();
    int read = 0;
    for (int at = 0; at < text.length(); ) {
      int close = OPENING.indexOf(text.charAt(at)) < 0 ? -1 : closing(text, at);
      if (close > 0 && isOfOthers(text, at, close)) {
        own.append(text, read, at).append(' ');
        read = close + 1;
      }
      at = Math.max(at, close) + 1;
    }
    own.append(text, read, text.length());
    return holdsSeveralWords(own) ? own.toString() : text;
  }

  private static boolean isOfOthers(String text, int open, int close) {
    return holdsSeveralWords(text.substring(open + 1, close))
        && !I_SAID.matcher(text.substring(Math.max(0, open - SAID_BEFORE), open)).find();
  }

  private static boolean holdsSeveralWords(CharSequence text) {
    return SEVERAL_WORDS.matcher(MARKS.matcher(text).replaceAll("")).matches();
  }

  // An apostrophe opens before a word and closes behind one. A search that fails has looked at the
  // rest of the text, and each kind of mark may fail many times: so none looks further than this.
  private static int closing(String text, int open) {
    String marks = closingMarks(text.charAt(open));
    boolean apostrophe = marks.indexOf('\'') >= 0;
    if (apostrophe && open > 0 && Character.isLetterOrDigit(text.charAt(open - 1))) {
      return -1;
    }
    int last = Math.min(text.length(), open + LONGEST);
    for (int at = open + 2; at < last; at++) {
      if (marks.indexOf(text.charAt(at)) >= 0 && !(apostrophe && isInWord(text, at))) {
        return at;
      }
    }
    return -1;
  }

  private static final int LONGEST = 400;

  private static boolean isInWord(String text, int at) {
    return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  static String closingMarks(char opening) {
    return switch (opening) {
      case '\u201c' -> "\u201d\"";
      case '\u201e' -> "\u201c\u201d\"";
      case '\u00ab' -> "\u00bb";
      case '\u2018', '\'' -> "\u2019'";
      default -> "\"\u201d";
    };
  }
}
