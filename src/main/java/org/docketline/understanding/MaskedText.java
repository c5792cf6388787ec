package org.docketline.understanding;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resident's text as somebody may read it who need not know whose it is: each digit is a {@code
 * #}, and what looks like an address or a name says only that. {@code key} is the same for texts
 * that differ in capitals, accents, signs, numbers and names alone; it is shown to nobody, since it
 * keeps a word that may be a name only for where it stands. Pure, and linear in the text.
 */
public record MaskedText(String shown, String key) {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern SPOKEN_ADDRESS =
      Pattern.compile(
          "(?i)(?<!\\S)(?:\\S{1,64} )?\\S{1,64} at (?:gmail|yahoo|hotmail|outlook|icloud|aol)\\b(?: ?(?:dot|\\.) ?com\\b)?");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i).*(?:://|^[^./]+\\.\\p{L}{2,12}/\\S|^www\\.|^[^.]+\\.(?:com|net|org|gov|edu|info|ly|ru)(?:$|[/?!,)])).*");
  private static final Pattern MAIL = Pattern.compile("(?:.*[\\p{L}\\p{N}])?@[\\p{L}\\p{N}_].*");
  private static final String ADDRESS = "[address]";
  private static final Pattern NUMBERS = Pattern.compile("#(?: ?#)*+");

  /** What this text shows to somebody who need not know whose it is. */
  public static MaskedText of(String body) {
    // A sign that somebody typed is told from a masked digit; to the parser both say "number".
    String text = blanks(TextParser.plain(TextParser.cut(body)).replace('#', '\u2116'));
    var names = new NameMask(addresses(text));
    return new MaskedText(names.shown(), key(names.kept()));
  }

  private static String blanks(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }

  private static String addresses(String text) {
    return Stream.of(SPOKEN_ADDRESS.matcher(text).replaceAll(ADDRESS).split(" "))
        .map(part -> isAddress(part) ? ADDRESS : part)
        .collect(Collectors.joining(" "));
  }

  private static boolean isAddress(String part) {
    return MAIL.matcher(part).matches() || LINK.matcher(part).matches();
  }

  private static String key(String kept) {
    var key = new StringBuilder();
    TextToken.fold(kept.toLowerCase(Locale.ROOT).replace('\u2116', '#'))
        .codePoints()
        .forEach(c -> append(key, c));
    String words = NUMBERS.matcher(blanks(key.toString())).replaceAll("#");
    return words.isEmpty() ? kept : words;
  }

  private static void append(StringBuilder key, int c) {
    int type = Character.getType(c);
    if (Character.isLetter(c) || type == Character.COMBINING_SPACING_MARK || c == '#') {
      key.appendCodePoint(c);
    } else if (type == Character.OTHER_SYMBOL) {
      key.append(' ').appendCodePoint(c).append(' ');
    } else if ("'\u2019\u2018`".indexOf(c) < 0) {
      key.append(' ');
    }
  }
}
