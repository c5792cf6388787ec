package org.docketline.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names from an object to what stands in it, as {@code data.items}; written without regard to case
 * or to white space around a name, as columns are.
 */
public record JsonPath(String written, List<String> names) {
  /** Throws IllegalArgumentException for what is no path. */
  public static JsonPath of(String written) {
    if (written.contains("[")) {
      throw new IllegalArgumentException("'" + written + "': [] stands only in a map key");
    }
    return new JsonPath(written, names(written, written));
  }

  /** The path to a file's records, which may be the file itself. */
  static JsonPath ofRecords(JsonConfig json) {
    return json.records().map(JsonPath::of).orElse(new JsonPath("", List.of()));
  }

  /** The names of one step of a path that is written so. */
  static List<String> names(String step, String written) {
    List<String> names = Stream.of(step.split("\\.", -1)).map(JsonPath::name).toList();
    if (names.contains("")) {
      throw new IllegalArgumentException("'" + written + "' is no path such as data.items");
    }
    return names;
  }

  static String name(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Goes on to what stands at the path; false if there is nothing. */
  boolean enter(JsonParser json) throws IOException {
    for (String name : names) {
      if (!json.hasToken(JsonToken.START_OBJECT) || !enter(json, name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean enter(JsonParser json, String name) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = name(json.currentName()).equals(name);
      json.nextToken();
      if (found) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }
}
