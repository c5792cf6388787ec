package org.docketline.understanding;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the numbers of a county's docket look, as its polls have learnt it. {@code open} where some
 * feed has yet to show its numbers: then whatever fits the county's pattern may be one.
 */
public record TicketShapes(Set<String> shapes, boolean open) {
  /** Nothing is known yet. */
  public static final TicketShapes NONE = new TicketShapes(Set.of(), true);

  private static final int PREFIX = 2;
  private static final int SUFFIX = 5;

  private static final int LONGEST = 40;
  private static final Pattern LETTER = Pattern.compile("[A-Z]");

  public TicketShapes {
    shapes = Set.copyOf(shapes);
  }

  /** Of a docket that all feeds have shown. */
  public static TicketShapes of(Collection<String> shapes) {
    return new TicketShapes(Set.copyOf(shapes), shapes.isEmpty());
  }

  /** Whether a normalised number looks like those of the docket. */
  boolean have(String number) {
    return number.length() <= LONGEST && shapes.contains(of(number));
  }

  /** Whether some of the docket have letters and digits in the same places, of whatever series. */
  boolean haveAlike(String number) {
    String places = LETTER.matcher(of(number)).replaceAll("A");
    return shapes.stream().anyMatch(shape -> LETTER.matcher(shape).replaceAll("A").equals(places));
  }

  /**
   * What a normalised number looks like: A for a letter and 9 for a digit, but its first two
   * letters and its last five as they are, which are a series and a court's suffix. The database's
   * {@code number_shape} says the same.
   */
  public static String of(String number) {
    int from = letters(number, 0, 1, PREFIX);
    int to = number.length() - letters(number, number.length() - 1, -1, SUFFIX);
    var shape = new StringBuilder(number);
    for (int i = from; i < to; i++) {
      char c = number.charAt(i);
      shape.setCharAt(i, isLetter(c) ? 'A' : c >= '0' && c <= '9' ? '9' : c);
    }
    return shape.toString();
  }

  private static int letters(String number, int from, int step, int most) {
    int count = 0;
    for (int i = from; i >= 0 && i < number.length() && count < most; i += step) {
      if (!isLetter(number.charAt(i))) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
