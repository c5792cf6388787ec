package org.docketline.records;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.fetch.FileDoubt;

/**
 * A JSON document that is small enough to be kept as a whole, such as a system's answer, or what
 * stands somewhere in one. Paths lead through it as they lead through a file's records.
 */
public record JsonTree(Object read) {
  /** Reads a document; a doubt holds nothing of it. */
  public static JsonTree of(String document) throws FileDoubt {
    return new JsonTree(JsonText.whole(document));
  }

  /** Reads a document whose bytes are of a charset, every one; a mark at its start is no part. */
  public static JsonTree of(byte[] document, Charset charset) throws FileDoubt {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new FileDoubt("it is not " + charset);
    }
  }

  /** What stands at a path; throws where that goes through a value or an array. */
  public JsonTree at(JsonPath path) throws FileDoubt {
    return new JsonTree(path.in(read));
  }

  /** Whether it is null, or is not there. */
  public boolean isNothing() {
    return read == null || read instanceof JsonPath.Absent;
  }

  public boolean isArray() {
    return read instanceof List;
  }

  public boolean isObject() {
    return read instanceof Map;
  }

  /** What an array holds; nothing for what is none. */
  public List<JsonTree> elements() {
    return read instanceof List<?> list
        ? list.stream().<JsonTree>map(JsonTree::new).toList()
        : List.of();
  }

  /** A value as text without white space around it; empty for nothing, an object or an array. */
  public String text() {
    return read instanceof String text ? text.strip() : "";
  }

  /** This object with what another says before what it says itself; a null says nothing. */
  public JsonTree with(JsonTree more) {
    Map<Object, Object> all = new HashMap<>((Map<?, ?>) read);
    ((Map<?, ?>) more.read)
        .forEach((name, told) -> all.compute(name, (same, ours) -> told == null ? ours : told));
    return new JsonTree(all);
  }
}
