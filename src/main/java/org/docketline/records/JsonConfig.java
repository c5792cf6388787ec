package org.docketline.records;

import java.util.Optional;

/** Where the records of a JSON file stand, and where it tells of further pages. */
public interface JsonConfig {
  /** The path to the array of records; without it the file is that array. */
  Optional<String> records();

  /** The path to the next page's link, or to the total of pages. */
  Optional<String> nextPage();
}
