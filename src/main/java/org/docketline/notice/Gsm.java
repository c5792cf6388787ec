package org.docketline.notice;

import java.text.Normalizer;
import java.util.Map;
import org.docketline.sms.Segments;

/**
 * Brings a court's name or address into the alphabet of cheap texts: one curly quote would turn the
 * whole text into UCS-2, with 70 characters a segment instead of 160.
 */
final class Gsm {
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) '\u2018', "'"),
          Map.entry((int) '\u2019', "'"),
          Map.entry((int) '\u201c', "\""),
          Map.entry((int) '\u201d', "\""),
          Map.entry((int) '\u2013', "-"),
          Map.entry((int) '\u2014', "-"),
          Map.entry((int) '\u2026', "..."),
          Map.entry((int) '\u00a0', " "),
          Map.entry((int) '\t', " "),
          Map.entry((int) '`', "'"));

  private Gsm() {}

  static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.append(plain(c)));
    return plain.toString();
  }

  private static String plain(int character) {
    String itself = Character.toString(character);
    if (PLAIN.containsKey(character)) {
      return PLAIN.get(character);
    }
    return Segments.isGsm7(itself) ? itself : withoutAccents(itself);
  }

  private static String withoutAccents(String character) {
    String base = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Segments.isGsm7(base) ? base : "?";
  }
}
