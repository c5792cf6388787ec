package org.docketline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves: without what their phone adds by itself, which is a reaction to a
 * text of ours, quoted lines and a signature. A text that is nothing but a reaction says nothing.
 * Pure, and linear in the text.
 */
public record OwnWords(String text, boolean isReaction) {
  // It makes a heart red, and would be a word of its own.
  private static final Pattern COLOUR = Pattern.compile("[\\x{fe00}-\\x{fe0f}]+");
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern QUOTED =
      Pattern.compile("^\\s*>[>\\s]*\\S+\\s+\\S.*", Pattern.DOTALL);
  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)(?:wrote|escribi[oó]|napisa(?:o|la|o/la)|написала?|пишет|đã viết|viết)\\s?:\\s*$");
  private static final Pattern WHO_WROTE =
      Pattern.compile("(?i)^\\s*(?:on|el|dana|vào|lúc|am)\\b.*");
  private static final Pattern RULED = Pattern.compile("^\\s*(?:-{2,}|_{5,}|\u2014{1,3})\\s*$");
  private static final Pattern DASHES = Pattern.compile("[-_\\s]+");
  private static final Set<String> FORWARDED =
      Set.of(
          "original message",
          "forwarded message",
          "mensaje original",
          "mensaje reenviado",
          "originalna poruka",
          "исходное сообщение",
          "пересылаемое сообщение",
          "tin nhắn gốc");

  /** Reads a body as it came. */
  public static OwnWords of(String body) {
    String text = TextParser.cut(TextParser.plain(TextParser.cut(body)));
    String unquoted = withoutQuotedLines(COLOUR.matcher(text).replaceAll(""));
    String own = ReactionMarks.leftOutOf(unquoted);
    return new OwnWords(PhoneSignature.leftOutOf(own), own.isBlank() && !unquoted.isBlank());
  }

  private static String withoutQuotedLines(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return QUOTED.matcher(text).matches() ? "" : text;
    }
    List<String> own = new ArrayList<>();
    for (String line : LINE.split(text, -1)) {
      if (isEnd(line, own)) {
        break;
      }
      if (!QUOTED.matcher(line).matches()) {
        own.add(line);
      }
    }
    return String.join("\n", own);
  }

  // Who wrote what follows may take two lines.
  private static boolean isEnd(String line, List<String> before) {
    if (WROTE.matcher(line).find()) {
      int last = before.size() - 1;
      if (!WHO_WROTE.matcher(line).matches()
          && last >= 0
          && WHO_WROTE.matcher(before.get(last)).matches()) {
        before.remove(last);
        return true;
      }
      return WHO_WROTE.matcher(line).matches();
    }
    return RULED.matcher(line).matches() || isForwarded(line);
  }

  private static boolean isForwarded(String line) {
    return line.contains("--")
        && FORWARDED.contains(
            DASHES.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
  }
}
