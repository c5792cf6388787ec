package org.docketline.sms;

import java.util.function.IntUnaryOperator;

/**
 * Counts how many messages the carrier bills for a text. In GSM-7 one message alone holds 160
 * septets and each of several 153; in UCS-2 these are 70 and 67 UTF-16 units (3GPP TS 23.038 and
 * 23.040).
 */
public final class Segments {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String ESCAPED = "\f^{}\\[~]|€";

  private Segments() {}

  /** Segments of a text; none for an empty one, which no carrier takes. */
  public static int count(String text) {
    return isGsm7(text)
        ? pack(text, 160, 153, Segments::septets)
        : pack(text, 70, 67, Character::charCount);
  }

  public static boolean isGsm7(String text) {
    return text.codePoints().allMatch(c -> BASIC.indexOf(c) >= 0 || ESCAPED.indexOf(c) >= 0);
  }

  private static int septets(int character) {
    return ESCAPED.indexOf(character) >= 0 ? 2 : 1;
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
