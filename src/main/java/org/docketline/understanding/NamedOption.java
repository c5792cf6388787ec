package org.docketline.understanding;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the answers to a question, and by what a text may mean it beside its place: by numbers,
 * the shortest last; by names, such as a court's and its town's; by the days that only it has.
 */
public record NamedOption(
    String value, List<String> numbers, List<String> names, List<LocalDate> days) {
  public NamedOption {
    numbers = List.copyOf(numbers);
    names = List.copyOf(names);
    days = List.copyOf(days);
  }
}
