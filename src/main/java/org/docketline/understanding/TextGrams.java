package org.docketline.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * What a model looks at in a text: each run of one to five letters inside a word, each word, and
 * each two words that follow one another, as numbers. Words with digits are none: they are tickets
 * and times. Linear in the text.
 */
final class TextGrams {
  private static final int LONGEST_GRAM = 5;
  private static final int LONGEST_WORD = 24;
  private static final int WORD = 0x2545f491;
  private static final int PAIR = 0x6c8e9cf5;

  private final IntConsumer found;
  private final StringBuilder word = new StringBuilder();
  private boolean digits;
  private int before;

  private TextGrams(IntConsumer found) {
    this.found = found;
  }

  /** Gives the number of each to {@code found}, as often as it stands there. */
  static void of(String text, IntConsumer found) {
    String plain = TextParser.cut(TextParser.plain(TextParser.cut(text)));
    var grams = new TextGrams(found);
    Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .chars()
        .forEach(grams::read);
    grams.endWord();
    grams.pair(PAIR);
  }

  private void read(int c) {
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      word.append((char) c);
    } else if (Character.isDigit(c)) {
      digits = true;
    } else if ("'\u2019\u2018`".indexOf(c) < 0) { // don't and dont are one word
      endWord();
    }
  }

  private void endWord() {
    if (!word.isEmpty() && !digits) {
      word.setLength(Math.min(word.length(), LONGEST_WORD));
      int whole = word.toString().hashCode();
      found.accept(mix(whole ^ WORD));
      pair(whole);
      grams();
    }
    word.setLength(0);
    digits = false;
  }

  private void pair(int next) {
    found.accept(mix((31 * before + next) ^ PAIR));
    before = next;
  }

  private void grams() {
    word.insert(0, ' ').append(' ');
    for (int from = 0; from < word.length(); from++) {
      int gram = 0;
      for (int to = from; to < Math.min(word.length(), from + LONGEST_GRAM); to++) {
        gram = 31 * gram + word.charAt(to);
        found.accept(mix(gram));
      }
    }
  }

  // Spreads what differs in the last letter alone over all bits.
  private static int mix(int hash) {
    int mixed = hash * 0x9e3779b1;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85ebca77;
    return mixed ^ (mixed >>> 13);
  }
}
