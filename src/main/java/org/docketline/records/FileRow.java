package org.docketline.records;

import com.dynatrace.hash4j.hashing.HashSink;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record of a file: its fields by position. They are characters that become text only when
 * asked for, since most rows of most files say what they said yesterday. The reader uses the same
 * object for the next record, so nobody may keep it.
 */
public final class FileRow {
  /** Stands for what a cell does not tell: it shows an error, or was never worked out. */
  public static final String UNREADABLE = "\ufdd0";

  private char[] chars = new char[512];
  private int[] ends = new int[32];
  private int width;
  private long line;
  private String flaw;

  /** Forgets the fields; {@code line} is the line, or the record, that the next ones stand at. */
  public void begin(long at) {
    line = at;
    width = 0;
    flaw = null;
  }

  /** Says why this is no record, or none that can be read. */
  void spoil(String reason) {
    flaw = reason;
  }

  /** Why its fields are not to be believed, in words that hold nothing of it; null if they are. */
  public String flaw() {
    return flaw;
  }

  /** Leaves out blank fields after so many. */
  void dropBlankAfter(int fields) {
    while (width > fields && isBlank(width - 1)) {
      width--;
    }
  }

  /** Corrects the line. */
  void at(long actual) {
    line = actual;
  }

  /** Takes over another row's fields and line. */
  public void copy(FileRow other) {
    int length = other.width == 0 ? 0 : other.ends[other.width - 1];
    if (length > chars.length) {
      chars = new char[other.chars.length];
    }
    if (other.width > ends.length) {
      ends = new int[other.ends.length];
    }
    System.arraycopy(other.chars, 0, chars, 0, length);
    System.arraycopy(other.ends, 0, ends, 0, other.width);
    width = other.width;
    line = other.line;
    flaw = other.flaw;
  }

  /** Adds a field of a text; null is a blank one. */
  public void add(String field) {
    char[] text = field == null ? new char[0] : field.toCharArray();
    add(text, 0, text.length);
  }

  /** Adds the next field. */
  public void add(char[] from, int offset, int length) {
    int start = start(width);
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
    }
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, width * 2);
    }
    System.arraycopy(from, offset, chars, start, length);
    ends[width++] = start + length;
  }

  private int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  /** Where the record starts: a line of a text file, a row of a sheet, or the record's count. */
  public long line() {
    return line;
  }

  /** How many fields it has. */
  public int width() {
    return width;
  }

  /** The character that its first field begins with; NUL where that is blank. */
  char first() {
    int at = width == 0 ? 0 : firstIn(0);
    return width == 0 || at == ends[0] ? 0 : chars[at];
  }

  /** Whether a field is blank or not there. */
  boolean isBlank(int field) {
    return field >= width || firstIn(field) == ends[field];
  }

  /** Whether a field holds a character. */
  boolean holds(int field, char wanted) {
    int end = field < width ? ends[field] : 0;
    for (int at = field < width ? start(field) : 0; at < end; at++) {
      if (chars[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  private int firstIn(int field) {
    int from = start(field);
    while (from < ends[field] && isSpace(chars[from])) {
      from++;
    }
    return from;
  }

  // bcp writes a NUL for an empty text.
  private static boolean isSpace(char c) {
    return c == 0 || Character.isWhitespace(c);
  }

  /** All fields as the names of columns; an empty one for a blank field. */
  List<String> names() {
    return IntStream.range(0, width).mapToObj(i -> isBlank(i) ? "" : text(i)).toList();
  }

  /** A field without white space around it; null when it is blank or not there. */
  public String text(int field) {
    if (field >= width) {
      return null;
    }
    int from = firstIn(field);
    int to = ends[field];
    while (from < to && isSpace(chars[to - 1])) {
      to--;
    }
    return from == to ? null : new String(chars, from, to - from);
  }

  /** Adds a field's characters to a hash, and where they end. */
  public void hash(int field, HashSink into) {
    int length = field < width ? ends[field] - start(field) : 0;
    if (length > 0) {
      into.putChars(chars, start(field), length);
    }
    into.putInt(length);
  }
}
