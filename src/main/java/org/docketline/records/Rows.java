package org.docketline.records;

import org.docketline.fetch.Doubt;

/** Takes the rows of a file, one after the other. */
public interface Rows {
  /** Comes first, with the columns; a doubt ends the reading. */
  void begin(Header header) throws Doubt;

  /** A row, which may have another number of fields than there are columns. */
  void row(Row row);

  /** Comes last, with those columns that the rows had: a format may leave out what is blank. */
  default void end(Header seen) throws Doubt {}
}
