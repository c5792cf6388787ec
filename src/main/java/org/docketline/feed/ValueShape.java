package org.docketline.feed;

/** What a value looks like, which is all that may be shown of it: {@code 99.99.9999}. */
public final class ValueShape {
  private static final int LONGEST = 32;
  private static final int LONGEST_RUN = 6;

  private ValueShape() {}

  /** Its digits as 9, its letters as A, and a long one shortened. */
  public static String of(String value) {
    var shape = new StringBuilder();
    int run = 0;
    for (int i = 0; i < value.length() && shape.length() < LONGEST; i++) {
      char next = shape(value.charAt(i));
      run = !shape.isEmpty() && shape.charAt(shape.length() - 1) == next ? run + 1 : 1;
      if (value.length() <= LONGEST || run <= LONGEST_RUN) {
        shape.append(next);
      }
    }
    return shape.toString();
  }

  private static char shape(char c) {
    if (Character.isDigit(c)) {
      return '9';
    }
    if (Character.isLetter(c)) {
      return 'A';
    }
    return c > ' ' && c < 127 ? c : Character.isWhitespace(c) ? ' ' : '*';
  }
}
