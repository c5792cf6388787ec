package org.docketline.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.fetch.FileDoubt;

/**
 * Names from an object to what stands in it, as {@code data.items}; written without regard to case
 * or to white space around a name, as columns are.
 */
public record JsonPath(String written, List<String> names) {
  /** Stands for what a record does not have, whereas null and the empty are what it has. */
  enum Absent {
    /** The way ends at a null or at something empty: the record says that there is nothing. */
    EMPTY,
    /** A name on the way is not there. */
    MISSING,
    /** Two things of the same name are there, and they are not the same. */
    TWICE
  }

  /** Throws IllegalArgumentException for what is no path. */
  public static JsonPath of(String written) {
    if (written.contains("[")) {
      throw new IllegalArgumentException("'" + written + "': [] stands only in a map key");
    }
    return new JsonPath(written, names(written, written));
  }

  /** The path to a file's records, which may be the file itself. */
  public static JsonPath ofRecords(JsonConfig json) {
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

  /** What stands there in what was read; what is absent, if nothing does. */
  Object in(Object read) throws FileDoubt {
    return follow(read, names, written);
  }

  /** What stands at these names, which are a step of a path that is written so. */
  static Object follow(Object from, List<String> names, String written) throws FileDoubt {
    Object at = from;
    for (String name : names) {
      if (at instanceof Absent) {
        return at;
      }
      if (isEmpty(at)) {
        return Absent.EMPTY;
      }
      if (!(at instanceof Map<?, ?> object)) {
        throw new FileDoubt("'" + written + "' does not lead from object to object");
      }
      at = object.containsKey(name) ? object.get(name) : Absent.MISSING;
      if (at == Absent.TWICE) {
        throw new FileDoubt("'" + written + "' stands twice in one object, with two values");
      }
    }
    return at;
  }

  /** Whether it goes on from these names. */
  boolean isAfter(List<String> first) {
    return names.size() > first.size() && names.subList(0, first.size()).equals(first);
  }

  static boolean isEmpty(Object found) {
    return found == null
        || (found instanceof String text && text.isBlank())
        || (found instanceof List<?> list && list.isEmpty());
  }

  /**
   * Goes on, in a file that is being read, to what stands at the path; false if there is nothing.
   */
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
