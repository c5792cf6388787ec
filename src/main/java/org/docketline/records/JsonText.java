package org.docketline.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.docketline.fetch.FileDoubt;

/** Reads a county's JSON within bounds, and keeps numbers as they are written. */
final class JsonText {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  // The factory does not keep names: a file with citation numbers for names would fill the memory.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(1 << 20).build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private JsonText() {}

  static JsonParser open(Path file, Charset charset) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return FACTORY.createParser(text);
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
   * these names; where two have the same name, it holds the last.
   */
  static Object value(JsonParser json, Predicate<String> names) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json, names);
      case START_ARRAY -> array(json, names);
      case VALUE_NULL -> null;
      default -> json.getText();
    };
  }

  private static Map<String, Object> object(JsonParser json, Predicate<String> names)
      throws IOException {
    Map<String, Object> object = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = JsonPath.name(json.currentName());
      json.nextToken();
      if (names.test(name)) {
        object.put(name, value(json, names));
      } else {
        json.skipChildren();
      }
    }
    return object;
  }

  private static List<Object> array(JsonParser json, Predicate<String> names) throws IOException {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json, names));
    }
    return array;
  }
}
