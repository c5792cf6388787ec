package org.docketline.understanding;

import java.text.Normalizer;
import java.util.Locale;

/** A word of a text: in small letters, the same without marks, and whether it was a name's. */
record TextToken(String exact, String folded, boolean capital) {
  private static final String DIGITS_FOR_LETTERS = "0o1i3e5s";

  static TextToken of(String written) {
    String word = lettersOnly(written.toLowerCase(Locale.ROOT));
    return new TextToken(word, fold(word), isCapital(written));
  }

  /** Without accents and other marks: many phones type none. */
  static String fold(String word) {
    var plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(c -> c == 'đ' ? 'd' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  // "st0p": only where every digit stands for a letter and most are letters.
  private static String lettersOnly(String word) {
    if (word.chars().filter(Character::isLetter).count() < 2) {
      return word;
    }
    var letters = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int digit = DIGITS_FOR_LETTERS.indexOf(word.charAt(i));
      if (digit >= 0 && digit % 2 == 0) {
        letters.setCharAt(i, DIGITS_FOR_LETTERS.charAt(digit + 1));
      }
    }
    return letters.chars().anyMatch(Character::isDigit) ? word : letters.toString();
  }

  private static boolean isCapital(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }
}
