package org.docketline.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Turns a JSON record into rows of texts by column paths such as {@code status} or {@code
 * violations[].courtDate}: a row for each element of the array, or one where it is empty. Pure.
 */
public final class JsonPaths {
  private static final String ARRAY = "[].";

  private final List<String> paths;
  private final List<String> arrays;

  /** Throws IllegalArgumentException if the arrays do not stand one inside the other. */
  public JsonPaths(List<String> paths) {
    this.paths = List.copyOf(paths);
    this.arrays =
        paths.stream().flatMap(JsonPaths::arraysOf).distinct().sorted(JsonPaths::byLength).toList();
    for (int i = 1; i < arrays.size(); i++) {
      if (!arrays.get(i).startsWith(arrays.get(i - 1))) {
        throw new IllegalArgumentException(
            "'%s' and '%s' are arrays side by side: only one can make the rows"
                .formatted(arrays.get(i - 1), arrays.get(i)));
      }
    }
  }

  // The arrays of "a[].b[].c" are "a[]." and "a[].b[].".
  private static Stream<String> arraysOf(String path) {
    Stream.Builder<String> found = Stream.builder();
    for (int at = path.indexOf(ARRAY); at >= 0; at = path.indexOf(ARRAY, at + 1)) {
      found.add(path.substring(0, at + ARRAY.length()));
    }
    return found.build();
  }

  private static int byLength(String one, String other) {
    return Integer.compare(one.length(), other.length());
  }

  /** The rows of a record: a text for each path in its order, null where there is none. */
  public List<List<String>> rows(JsonNode record) {
    List<Map<String, JsonNode>> rows = List.of(Map.of("", record));
    for (String array : arrays) {
      rows = rows.stream().flatMap(row -> elements(row, array)).toList();
    }
    return rows.stream().map(this::texts).toList();
  }

  private static Stream<Map<String, JsonNode>> elements(Map<String, JsonNode> row, String array) {
    JsonNode found = at(row, array.substring(0, array.length() - ARRAY.length()));
    Stream<JsonNode> each =
        found.isArray() && !found.isEmpty()
            ? StreamSupport.stream(found.spliterator(), false)
            : Stream.of(MissingNode.getInstance());
    return each.map(
        element -> {
          Map<String, JsonNode> longer = new HashMap<>(row);
          longer.put(array, element);
          return longer;
        });
  }

  private List<String> texts(Map<String, JsonNode> row) {
    List<String> texts = new ArrayList<>();
    paths.forEach(path -> texts.add(text(at(row, path))));
    return texts;
  }

  private static JsonNode at(Map<String, JsonNode> row, String path) {
    int end = path.lastIndexOf(ARRAY);
    String array = end < 0 ? "" : path.substring(0, end + ARRAY.length());
    return at(row.get(array), path.substring(array.length()));
  }

  /** What stands at a path of names, such as {@code a.b}; the node itself for an empty one. */
  public static JsonNode at(JsonNode node, String path) {
    JsonNode found = node;
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      found = found.path(name);
    }
    return found;
  }

  /** A value as text; null for what is null, absent, or no value. */
  public static String text(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    return node.isFloatingPointNumber() ? node.decimalValue().toPlainString() : node.asText();
  }
}
