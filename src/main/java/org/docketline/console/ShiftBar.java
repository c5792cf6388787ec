package org.docketline.console;

import java.util.List;
import org.docketline.polling.HeldPreview.Shift;

/** One bar of the picture of how far dates would move: its length in hundredths of the longest. */
public record ShiftBar(String words, long dates, long length) {
  static List<ShiftBar> of(List<Shift> shifts) {
    long longest = shifts.stream().mapToLong(Shift::dates).max().orElse(1);
    return shifts.stream()
        .map(one -> new ShiftBar(words(one.days()), one.dates(), 100 * one.dates() / longest))
        .toList();
  }

  private static String words(int days) {
    String many = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return days < 0 ? many + " sooner" : many + " later";
  }
}
