package org.docketline.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docketline.sms.Segments;

/**
 * Brings a court's name or address into the alphabet of cheap texts: one curly quote would turn the
 * whole text into UCS-2, with 70 characters a segment instead of 160. What counts double there is
 * replaced too, so that a character is a septet.
 */
final class CheapLetters {
  private static final Map<Integer, String> PLAIN = new HashMap<>();
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]");

  /** What became of letters with accents, as far as alphabets go that are like ours. */
  private static final Map<Integer, String> BARE = new ConcurrentHashMap<>();

  private static final int ALPHABETS_END = 0x2000;

  static {
    replace("\u2018\u2019\u201a\u201b\u2032\u02bb\u02bc\u00b4`^", "'");
    replace("\u201c\u201d\u201e\u2033\u00ab\u00bb", "\"");
    replace("\u2010\u2011\u2012\u2013\u2014\u2015\u2212~\u00b7\u2022", "-");
    replace("[{", "(");
    replace("]}", ")");
    replace("\\|", "/");
    replace("\u20ac", "EUR");
    replace("\u0141", "L");
    replace("\u0142", "l");
    replace("\u0110\u00d0", "D");
    replace("\u0111\u00f0", "d");
    replace("\u0131", "i");
    replace("\u0152", "OE");
    replace("\u0153", "oe");
    replace("\u00de", "Th");
    replace("\u00fe", "th");
    replace("\u2116", "No.");
  }

  private CheapLetters() {}

  private static void replace(String characters, String by) {
    characters.codePoints().forEach(c -> PLAIN.put(c, by));
  }

  /** The text in GSM-7, every stretch of blanks and line ends one space. */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.append(plain(c)));
    return BLANKS.matcher(plain.toString().strip()).replaceAll(" ");
  }

  // Nearly every text is.
  private static boolean isPlain(String text) {
    boolean afterBlank = true;
    for (int at = 0; at < text.length(); at++) {
      boolean blank = text.charAt(at) == ' ';
      if (blank ? afterBlank : !isPlain(text.charAt(at))) {
        return false;
      }
      afterBlank = blank;
    }
    return !afterBlank || text.isEmpty();
  }

  private static boolean isPlain(char letter) {
    return letter < 0x7f
        ? letter > ' ' && !PLAIN.containsKey((int) letter)
        : Segments.isSeptet(letter);
  }

  private static String plain(int character) {
    if (Character.isWhitespace(character) || Character.isISOControl(character)) {
      return " ";
    }
    String replaced = PLAIN.get(character);
    if (replaced != null) {
      return replaced;
    }
    String itself = Character.toString(character);
    if (Segments.isGsm7(itself)) {
      return itself;
    }
    return character < ALPHABETS_END
        ? BARE.computeIfAbsent(character, letter -> withoutAccents(itself))
        : withoutAccents(itself);
  }

  // Marks go, and so does what nobody sees, such as the joiners inside an emoji. What is left may
  // be
  // one of the characters that are replaced, as in a bracket's wide form.
  private static String withoutAccents(String character) {
    String base =
        UNSEEN.matcher(Normalizer.normalize(character, Normalizer.Form.NFKD)).replaceAll("");
    String plain =
        base.codePoints()
            .mapToObj(c -> PLAIN.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining())
            .replace('\u2044', '/'); // inside one half and the like
    return Segments.isGsm7(plain) ? plain : "?";
  }
}
