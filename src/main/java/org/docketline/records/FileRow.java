package org.docketline.records;

import com.dynatrace.hash4j.hashing.HashSink;
import java.util.Arrays;

/**
 * One record of a file: its fields by position. They are characters that become text only when
 * asked for, since most rows of most files say what they said yesterday. The reader uses the same
 * object for the next record, so nobody may keep it.
 */
public final class FileRow {
  private char[] chars = new char[512];
  private int[] ends = new int[32];
  private int width;
  private long line;

  /** Forgets the fields; {@code line} is the line, or the record, that the next ones stand at. */
  public void begin(long at) {
    line = at;
    width = 0;
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

  /** A field without white space around it; null when it is blank or not there. */
  public String text(int field) {
    if (field >= width) {
      return null;
    }
    int from = start(field);
    int to = ends[field];
    while (from < to && Character.isWhitespace(chars[from])) {
      from++;
    }
    while (from < to && Character.isWhitespace(chars[to - 1])) {
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
