package org.docketline.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docketline.feed.FeedConfig.Guard;
import org.docketline.feed.FeedFact;
import org.docketline.feed.FeedPart;
import org.docketline.feed.MappedColumn;
import org.docketline.records.ColumnHeader;
import org.docketline.records.CsvFormat;

/**
 * Which columns a file has, which of them tell a fact, and which that are mapped it lacks. Columns
 * are named by position where the first line is not known to hold names: it may hold a person.
 */
record ColumnLayout(
    int width, boolean named, List<Mapped> mapped, List<Mapped> missing, List<String> unused) {
  static ColumnLayout of(ColumnHeader header, FeedPart part, Guard guard) {
    var search = new Search(header);
    for (FeedFact fact : FeedFact.values()) {
      fact.written(part.source().map()).ifPresent(written -> search.find(fact.key(), written));
    }
    if (part.isOwn()) {
      guard.requiredColumns().orElse(List.of()).forEach(name -> search.find("required", name));
    }
    boolean named = CsvFormat.hasHeader(part.source().csv()) && search.recognised;
    return new ColumnLayout(
        header.width(), named, search.mapped, search.missing, search.unused(named));
  }

  /** A fact and the columns that it is read from, or the value that it always has. */
  record Mapped(String fact, String from) {}

  private static final class Search {
    private final ColumnHeader header;
    private final List<Mapped> mapped = new ArrayList<>();
    private final List<Mapped> missing = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private boolean recognised;

    Search(ColumnHeader header) {
      this.header = header;
    }

    void find(String fact, String written) {
      if (MappedColumn.isFixed(written)) {
        mapped.add(new Mapped(fact, written));
        return;
      }
      List<String> found = new ArrayList<>();
      MappedColumn.names(written, header).forEach(name -> find(fact, name, found));
      if (!found.isEmpty()) {
        mapped.add(new Mapped(fact, String.join(" | ", found)));
      }
    }

    private void find(String fact, String name, List<String> found) {
      var position = header.position(name);
      if (position.isPresent()) {
        used.add(position.getAsInt());
        found.add(name);
        recognised |= !name.startsWith("#");
      } else {
        missing.add(new Mapped(fact, name));
      }
    }

    List<String> unused(boolean named) {
      List<String> unused = new ArrayList<>();
      for (int i = 0; i < header.width(); i++) {
        if (!used.contains(i)) {
          unused.add(named ? header.names().get(i).strip() : "#" + (i + 1));
        }
      }
      return unused;
    }
  }
}
