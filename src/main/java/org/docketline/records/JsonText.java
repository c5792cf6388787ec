package org.docketline.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.docketline.fetch.FileDoubt;

/** Reads a county's JSON within bounds, and keeps numbers as they are written. */
final class JsonText {
  // The factory does not keep names: a file with citation numbers for names would fill the memory.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(1 << 20).build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  // One record of millions would fill the memory as a file of millions of records does not.
  private static final int MOST_VALUES = 200_000;

  private JsonText() {}

  /** The characters of a file; doubts one that is not written as configured. */
  static Reader read(Path file, Charset configured) throws IOException, FileDoubt {
    FileCharset charset = FileCharset.ofJson(file, configured);
    charset.refuseOther(file);
    return new BufferedReader(charset.characters(charset.bytes(file)));
  }

  static JsonParser open(Path file, Charset configured) throws IOException, FileDoubt {
    return FACTORY.createParser(read(file, configured));
  }

  /** Says what is wrong with a file that cannot be decoded. */
  static FileDoubt undecoded(Path file, Charset configured) throws IOException {
    return FileCharset.ofJson(file, configured).doubt(file);
  }

  /**
   * Says what is wrong with a file, and after which record; the parser's own message may quote it.
   */
  static FileDoubt doubt(JsonProcessingException e, long records) {
    return e instanceof JsonEOFException
        ? new FileDoubt("the file is cut off: it ends after record " + records)
        : new FileDoubt("the file cannot be read as JSON after record " + records);
  }

  /** Reads all of a small document, as {@link #value} does. */
  static Object whole(String text) throws FileDoubt {
    try (JsonParser json = FACTORY.createParser(text)) {
      boolean isThere = json.nextToken() != null;
      Object all = isThere ? value(json, name -> true) : null;
      if (isThere && json.nextToken() == null) {
        return all;
      }
    } catch (IOException e) {
      // The message may quote the text, so it stays out of ours.
    }
    throw new FileDoubt("it is not one JSON document");
  }

  /**
   * The value that the parser stands at: a text, a list, a map, or null. A map holds the fields of
   * these names; where two have the same name and are not the same, it holds neither. A number that
   * is none, which Python writes for a blank one, and an object without fields in another are null.
   */
  static Object value(JsonParser json, Predicate<String> names) throws IOException {
    return value(json, names, new int[] {MOST_VALUES});
  }

  private static Object value(JsonParser json, Predicate<String> names, int[] left)
      throws IOException {
    if (left[0]-- == 0) {
      throw new StreamConstraintsException("more values than a record has");
    }
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json, names, left);
      case START_ARRAY -> array(json, names, left);
      case VALUE_NULL -> null;
      case VALUE_NUMBER_FLOAT -> json.isNaN() ? null : json.getText();
      default -> json.getText();
    };
  }

  private static Map<String, Object> object(JsonParser json, Predicate<String> names, int[] left)
      throws IOException {
    json.nextToken();
    return fields(json, names, left);
  }

  private static Map<String, Object> fields(JsonParser json, Predicate<String> names, int[] left)
      throws IOException {
    Map<String, Object> object = new HashMap<>();
    for (; !json.hasToken(JsonToken.END_OBJECT); json.nextToken()) {
      String name = JsonPath.name(json.currentName());
      json.nextToken();
      if (names.test(name)) {
        object.merge(name, kept(field(json, names, left)), JsonText::same);
      } else {
        json.skipChildren();
      }
    }
    object.replaceAll((name, value) -> value == JsonPath.Absent.EMPTY ? null : value);
    return object;
  }

  // PowerShell 5 writes {} for a database's null.
  private static Object field(JsonParser json, Predicate<String> names, int[] left)
      throws IOException {
    if (!json.hasToken(JsonToken.START_OBJECT)) {
      return value(json, names, left);
    }
    return json.nextToken() == JsonToken.END_OBJECT ? null : fields(json, names, left);
  }

  // A map that merges does not keep a null.
  private static Object kept(Object value) {
    return value == null ? JsonPath.Absent.EMPTY : value;
  }

  private static Object same(Object first, Object second) {
    return first.equals(second) ? first : JsonPath.Absent.TWICE;
  }

  private static List<Object> array(JsonParser json, Predicate<String> names, int[] left)
      throws IOException {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json, names, left));
    }
    return array;
  }
}
