package org.docketline.understanding;

import java.util.Map;

/**
 * A Spanish word as it sounds, since many write it so: b and v, s and z and soft c, k and qu and
 * hard c are the same, h is none.
 */
final class SpanishSound {
  // What stands for a whole word in a text.
  private static final Map<String, String> SHORT =
      Map.of("k", "ke", "q", "ke", "qe", "ke", "x", "por", "xq", "porke", "pq", "porke", "d", "de");

  private SpanishSound() {}

  static String of(String word) {
    String whole = SHORT.get(word);
    return whole == null ? sound(word) : whole;
  }

  private static String sound(String word) {
    var sound = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      append(sound, word.charAt(at), at == 0 ? ' ' : word.charAt(at - 1), next(word, at));
    }
    return sound.toString();
  }

  private static char next(String word, int at) {
    return at + 1 < word.length() ? word.charAt(at + 1) : ' ';
  }

  private static void append(StringBuilder sound, char letter, char before, char next) {
    boolean soft = next == 'e' || next == 'i';
    switch (letter) {
      case 'h' -> sound.append(before == 'c' ? "h" : "");
      case 'v' -> sound.append('b');
      case 'z' -> sound.append('s');
      case 'c' -> sound.append(next == 'h' ? 'c' : soft ? 's' : 'k');
      case 'q' -> sound.append('k');
      case 'u' -> sound.append(before == 'q' ? "" : "u");
      case 'g' -> sound.append(soft ? 'j' : 'g');
      case 'l' -> sound.append(before == 'l' ? "" : next == 'l' ? "y" : "l");
      default -> sound.append(letter);
    }
  }
}
