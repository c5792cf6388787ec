package org.docketline.understanding;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number with letters read as the digits that they look like on a ticket. */
final class LookAlikes {
  /** Where there are more, all are read as digits: each one tried alone would double the work. */
  private static final int MOST = 4;

  private LookAlikes() {}

  /** Every reading of O, I and L, the fewest letters changed first. */
  static Stream<String> of(String number) {
    return of(number, "OIL");
  }

  /** The same with S and B, which only a docket that has the number's shape can settle. */
  static Stream<String> ofMore(String number) {
    return of(number, "OILSB");
  }

  private static Stream<String> of(String number, String read) {
    int[] letters =
        IntStream.range(0, number.length())
            .filter(at -> read.indexOf(number.charAt(at)) >= 0)
            .toArray();
    int all = (1 << letters.length) - 1;
    return letters.length > MOST
        ? Stream.of(read(number, letters, -1))
        : IntStream.rangeClosed(1, all)
            .boxed()
            .sorted(Comparator.comparing(Integer::bitCount))
            .map(which -> read(number, letters, which));
  }

  private static String read(String number, int[] letters, int which) {
    var read = new StringBuilder(number);
    for (int i = 0; i < letters.length; i++) {
      if (which < 0 || ((which >> i) & 1) == 1) {
        read.setCharAt(letters[i], digit(number.charAt(letters[i])));
      }
    }
    return read.toString();
  }

  private static char digit(char letter) {
    return switch (letter) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      case 'S' -> '5';
      case 'B' -> '8';
      default -> 0;
    };
  }
}
