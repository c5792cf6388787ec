package org.docketline.fetch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several files that match a glob is the newest. */
public enum Newest {
  /** The last in the order of characters: right for names that hold a date, year first. */
  NAME,
  /** The last written; of those written at once the last by name. */
  TIME;

  Optional<Listed> of(Collection<Listed> files) {
    Comparator<Listed> byName = Comparator.comparing(Listed::name);
    return files.stream()
        .max(this == NAME ? byName : Comparator.comparing(Listed::time).thenComparing(byName));
  }
}
