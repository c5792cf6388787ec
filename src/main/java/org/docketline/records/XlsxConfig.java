package org.docketline.records;

import java.util.Optional;

/** Where the records of a workbook stand. */
public interface XlsxConfig {
  /** The sheet's name; without it the first. */
  Optional<String> sheet();
}
