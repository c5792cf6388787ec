package org.docketline.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone texts when its owner sets a mark on a text of ours, which is quoted in it: {@code
 * Liked “Reply STOP to end”}. Pure, and linear in the text.
 */
final class ReactionMarks {
  private static final String SIGNS =
      "[^\\p{L}\\p{N}\\s\"'\u201c\u00ab\u2018][^\\p{L}\\p{N}\\n]{0,30}?";
  private static final String TO = "(?:to|a|al?|para|na|на|cho|vào|với|về|đến)";
  private static final String ENGLISH =
      "liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted to"
          + "|reacted (?:with )?(?:a sticker |"
          + SIGNS
          + ")to|added a sticker to"
          + "|removed (?:an? |the )?(?:[\\p{L} !?-]{1,30}|"
          + SIGNS
          + ")(?: reaction)? ?from";
  private static final String SPANISH =
      "(?:no )?(?:le|me|te) gust[oóa]|(?:le|me) encant[oóa]|le dio risa|le hizo gracia"
          + "|se ri[oó] (?:de|con)|destac[oó]|enfatiz[oó]|recalc[oó]|subray[oó]|resalt[oó]"
          + "|exclam[oó] (?:por|ante)|pregunt[oó] (?:por|sobre)|cuestion[oó]|dud[oó] (?:de|sobre)"
          + "|reaccion[oó] (?:con |"
          + SIGNS
          + "){0,2}a"
          + "|(?:ha )?(?:quit|elimin|retir|borr)(?:[oó]|ado) [^\\n]{1,40}?(?: de| a)";
  private static final String OTHERS =
      "понравилось|нравится|не понравилось|рассмешило|выделила?|отреагировала? "
          + SIGNS
          + "на|đã thích|đã yêu thích|không thích|đã cười|đã nhấn mạnh|đã hỏi về"
          + "|đã (?:bày tỏ cảm xúc|thả) "
          + SIGNS
          + TO
          + "|(?:re[a]?g[io]r?ao|reagovao|reagirala?) "
          + SIGNS
          + "na|svidjelo mu se|svi[dđ]a mu se|nasmijao se na|naglasi(?:o|la)";
  private static final Pattern MARK =
      Pattern.compile(
          "(?im)^[ \\t]*(?:"
              + ENGLISH
              + "|"
              + SPANISH
              + "|"
              + OTHERS
              + "|"
              + SIGNS
              + TO
              + ")\\s{0,4}(?:([\"\u201c\u201e\u00ab\u2018'])|(?:an?|the|\\d{1,2}|una?|tu|su) "
              + "(?:audio |animated |voice )?(?:image|photo|picture|movie|video|attachment|link"
              + "|message|sticker|location|contact|file|gif|memoji|imagen|foto|archivo|mensaje"
              + "|enlace|nota|v[ií]deo)s?\\b[^\\n]{0,40})");
  private static final Pattern AFTER =
      Pattern.compile("[\\s.\u2026]*+(?:(?:with|con) " + SIGNS + "(?:\\s|$))?");

  private ReactionMarks() {}

  static String leftOutOf(String text) {
    Matcher mark = MARK.matcher(text);
    var own = new StringBuilder();
    int read = 0;
    while (read < text.length() && mark.find(read)) {
      own.append(text.substring(read, mark.start())).append('\n');
      read = mark.group(1) == null ? mark.end() : end(text, mark.end(), mark.group(1).charAt(0));
    }
    return own.append(text, read, text.length()).toString();
  }

  /** Where the quoted text is over; a quote that was cut off takes all that is left. */
  private static int end(String text, int from, char opening) {
    int close =
        switch (opening) {
          case '"' -> Math.max(text.lastIndexOf('"'), text.lastIndexOf('\u201d'));
          case '\'', '\u2018' -> Math.max(text.lastIndexOf('\''), text.lastIndexOf('\u2019'));
          default -> closing(text, from, opening);
        };
    if (close < from) {
      return text.length();
    }
    Matcher after = AFTER.matcher(text).region(close + 1, text.length());
    return after.lookingAt() ? after.end() : close + 1;
  }

  // A text of ours may quote something itself.
  private static int closing(String text, int from, char opening) {
    String marks = QuotedWords.closingMarks(opening);
    int open = 1;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      open += c == opening ? 1 : 0;
      open -= c != '"' && marks.indexOf(c) >= 0 ? 1 : 0;
      if (open == 0) {
        return at;
      }
    }
    return text.lastIndexOf('"');
  }
}
