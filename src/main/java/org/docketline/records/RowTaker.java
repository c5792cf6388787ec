package org.docketline.records;

import org.docketline.fetch.FileDoubt;

/** Takes the rows of a file, one after the other. */
public interface RowTaker {
  /** Comes first, with the columns; a doubt ends the reading. */
  void begin(ColumnHeader header) throws FileDoubt;

  /** A row, which may have another number of fields than there are columns. */
  void row(FileRow row);

  /** Comes last, with those columns that the rows had: a format may leave out what is blank. */
  default void end(ColumnHeader seen) throws FileDoubt {}
}
