package org.docketline.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docketline.fetch.FileDoubt;

/**
 * Where one column stands in a record, as {@code violations[].court.name}: the steps into nested
 * arrays, and the step from the last one's element to the value.
 */
record JsonField(String written, List<List<String>> arrays, List<String> value) {
  private static final String EACH = "[]";

  /** Throws IllegalArgumentException for what is no path. */
  static JsonField of(String written) {
    List<List<String>> steps = new ArrayList<>();
    int from = 0;
    for (int end = written.indexOf(EACH); end >= 0; end = written.indexOf(EACH, from)) {
      steps.add(names(written, from, end));
      from = end + EACH.length();
    }
    boolean isElement = from == written.length() && from > 0;
    List<String> value = isElement ? List.of() : names(written, from, written.length());
    return new JsonField(written, List.copyOf(steps), value);
  }

  private static List<String> names(String written, int from, int to) {
    String step = written.substring(from, to);
    boolean isJoined = from == 0 || step.startsWith(".");
    if (!isJoined || step.contains("[") || step.contains("]")) {
      throw new IllegalArgumentException("'" + written + "' is no path such as charges[].date");
    }
    return JsonPath.names(from > 0 ? step.substring(1) : step, written);
  }

  /** Whether the arrays that it goes through are among those of a field that goes deeper. */
  boolean isAlong(JsonField deepest) {
    return arrays.size() <= deepest.arrays.size()
        && arrays.equals(deepest.arrays.subList(0, arrays.size()));
  }

  /** The value as text, null for a blank one, or what is absent. */
  Object in(Object element) throws FileDoubt {
    Object found = JsonPath.follow(element, value, written);
    if (JsonPath.isEmpty(found)) {
      return null;
    }
    if (found instanceof Map || found instanceof List) {
      throw new FileDoubt("'" + written + "' leads to an object or array and not to a value");
    }
    return found;
  }

  /** The elements of the array that is nested so deep; one absent element if there are none. */
  List<?> elements(Object of, int depth) throws FileDoubt {
    Object found = JsonPath.follow(of, arrays.get(depth), written);
    if (found instanceof JsonPath.Absent) {
      return List.of(found);
    }
    if (JsonPath.isEmpty(found)) {
      return List.of(JsonPath.Absent.EMPTY);
    }
    if (found instanceof String) {
      throw new FileDoubt("'" + written + "' goes through a value and not through an array");
    }
    // JSON that is made from XML has no array where there is only one element.
    return found instanceof List<?> elements ? elements : List.of(found);
  }
}
