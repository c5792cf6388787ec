package org.docketline.records;

import java.util.Optional;

/** Where the records of a JSON file stand, and where it tells of further pages. */
public interface JsonConfig {
  /** The path to the array of records; without it the file is that array. */
  Optional<String> records();

  /** The path to the next page's link, or to the total of pages. */
  Optional<String> nextPage();

  /** The path to the number of records that there are, on all pages together. */
  Optional<String> total();

  /** The path to what says that the list is cut: true, a link or a mark; not false and not 0. */
  Optional<String> truncated();
}
