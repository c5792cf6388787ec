package org.docketline.sms;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Counts how many messages the carrier bills for a text. In GSM-7 one message alone holds 160
 * septets and each of several 153; in UCS-2 these are 70 and 67 UTF-16 units (3GPP TS 23.038 and
 * 23.040).
 */
public final class Segments {
  private static final BitSet BASIC =
      letters(
          "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
              + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
  private static final BitSet ESCAPED = letters("\f^{}\\[~]|€");

  private Segments() {}

  private static BitSet letters(String all) {
    var letters = new BitSet();
    all.chars().forEach(letters::set);
    return letters;
  }

  /** Segments of a text; none for an empty one, which no carrier takes. */
  public static int count(String text) {
    return isGsm7(text)
        ? pack(text, 160, 153, Segments::septets)
        : pack(text, 70, 67, Character::charCount);
  }

  /** A loop, since every text is asked several times. */
  public static boolean isGsm7(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (!isSeptet(letter) && !ESCAPED.get(letter)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is one septet. */
  public static boolean isSeptet(char letter) {
    return BASIC.get(letter);
  }

  private static int septets(int character) {
    return ESCAPED.get(character) ? 2 : 1;
  }

  private static int pack(String text, int alone, int each, IntUnaryOperator sizeOf) {
    int total = text.codePoints().map(sizeOf).sum();
    return total <= alone
        ? Math.min(total, 1)
        : fill(text.codePoints().map(sizeOf).toArray(), each);
  }

  // A character of two units moves whole to the next segment: phones do not join a split one.
  private static int fill(int[] sizes, int room) {
    int segments = 1;
    int used = 0;
    for (int size : sizes) {
      if (used + size > room) {
        segments++;
        used = 0;
      }
      used += size;
    }
    return segments;
  }
}
