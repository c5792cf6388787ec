package org.docketline.records;

import java.util.Optional;

/** Where the records of a JSON file stand. */
public interface JsonConfig {
  /** The path to the array of records; without it the file is that array. */
  Optional<String> records();
}
