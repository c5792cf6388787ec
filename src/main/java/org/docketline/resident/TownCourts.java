package org.docketline.resident;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.docketline.docket.Court;

/** The courts of a town by name; the town is empty for those that name none, which come last. */
public record TownCourts(String town, List<Court> courts) {
  private static final Comparator<String> ORDER =
      Comparator.comparing(String::isEmpty).thenComparing(CASE_INSENSITIVE_ORDER);

  /** These courts by town. */
  static List<TownCourts> of(Collection<Court> courts) {
    return courts.stream()
        .sorted(Comparator.comparing(Court::name, CASE_INSENSITIVE_ORDER))
        .collect(groupingBy(TownCourts::town, () -> new TreeMap<>(ORDER), toList()))
        .entrySet()
        .stream()
        .map(town -> new TownCourts(town.getKey(), town.getValue()))
        .toList();
  }

  private static String town(Court court) {
    return court.details().seat().city();
  }
}
