package org.docketline.records;

import java.io.IOException;
import java.io.InputStream;
import org.docketline.fetch.FileDoubt;

/**
 * Looks through a part of a workbook, byte by byte, for what would fill the memory of whoever reads
 * it: a value longer than any cell's, elements in elements without end, and entities. No
 * spreadsheet program writes any of them.
 */
final class XmlScan {
  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 200;

  private enum Within {
    TEXT,
    TAG,
    QUOTE,
    COMMENT
  }

  private Within within = Within.TEXT;
  private byte quote;
  private byte before;
  private byte beforeThat;
  private int length;
  private int depth;

  /** Reads a part to its end, or until it is longer than the limit; gives how much that was. */
  long scan(InputStream part, long limit, boolean isXml) throws IOException, FileDoubt {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = part.read(buffer); read >= 0 && size <= limit; read = part.read(buffer)) {
      size += read;
      for (int i = 0; isXml && i < read; i++) {
        if (buffer[i] != 0) { // the zeros of UTF-16
          take(buffer[i]);
        }
      }
    }
    return size;
  }

  private void take(byte next) throws FileDoubt {
    length++;
    switch (within) {
      case TEXT -> text(next);
      case TAG -> tag(next);
      case QUOTE -> within = next == quote ? Within.TAG : Within.QUOTE;
      case COMMENT -> comment(next);
    }
    if (length > LONGEST || depth > DEEPEST) {
      throw new FileDoubt("the workbook has a value longer, or elements deeper, than any cell's");
    }
    beforeThat = before;
    before = next;
  }

  private void text(byte next) {
    if (next == '<') {
      within = Within.TAG;
      length = 0;
      depth++;
    }
  }

  private void tag(byte next) throws FileDoubt {
    if (before == '!' && beforeThat == '<' && next != '-' && next != '[') {
      throw new FileDoubt("the workbook has a document type, which no spreadsheet program writes");
    }
    if (before == '!' && beforeThat == '<') { // of which no mark inside is one
      within = Within.COMMENT;
    } else if (next == '/' && before == '<') {
      depth -= 2;
    } else if (next == '"' || next == '\'') {
      quote = next;
      within = Within.QUOTE;
    } else if (next == '>') {
      depth -= before == '/' || before == '?' ? 1 : 0;
      within = Within.TEXT;
    }
  }

  private void comment(byte next) {
    if (next == '>' && before == beforeThat && (before == '-' || before == ']')) {
      depth--;
      within = Within.TEXT;
    }
  }
}
