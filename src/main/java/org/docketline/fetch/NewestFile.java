package org.docketline.fetch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several files that match a glob is the newest. */
public enum NewestFile {
  /** The last in the order of characters: right for names that hold a date, year first. */
  NAME,
  /** The last written; of those written at once the last by name. */
  TIME;

  Optional<ListedFile> of(Collection<ListedFile> files) {
    Comparator<ListedFile> byName = Comparator.comparing(ListedFile::name);
    return files.stream()
        .max(this == NAME ? byName : Comparator.comparing(ListedFile::time).thenComparing(byName));
  }
}
