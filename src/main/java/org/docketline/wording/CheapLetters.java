package org.docketline.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.sms.Segments;

/**
 * Brings a court's name or address into the alphabet of cheap texts: one curly quote would turn the
 * whole text into UCS-2, with 70 characters a segment instead of 160. What counts double there is
 * replaced too, so that a character is a septet.
 */
final class CheapLetters {
  private static final Map<Integer, String> PLAIN = new HashMap<>();

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
    var plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.append(plain(c)));
    return plain.toString().strip().replaceAll(" {2,}", " ");
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
    return Segments.isGsm7(itself) ? itself : withoutAccents(itself);
  }

  // Marks go, and so does what nobody sees, such as the joiners inside an emoji. What is left may
  // be
  // one of the characters that are replaced, as in a bracket's wide form.
  private static String withoutAccents(String character) {
    String base =
        Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\p{Cf}]", "");
    String plain =
        base.codePoints()
            .mapToObj(c -> PLAIN.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining())
            .replace('\u2044', '/'); // inside one half and the like
    return Segments.isGsm7(plain) ? plain : "?";
  }
}
