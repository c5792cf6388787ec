package org.docketline.check;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.List;
import org.docketline.docket.DocketEntry;

/** The first rows that could be read, to be laid beside the file by somebody who knows it. */
final class FirstRows {
  private static final int ROWS = 3;

  private final List<DocketEntry> entries = new ArrayList<>();
  private final LongIntHashMap violations = new LongIntHashMap();

  void add(DocketEntry entry) {
    if (entries.size() < ROWS) {
      entries.add(entry);
      violations.putIfAbsent(entry.mark(), 0);
    }
  }

  void addViolation(long citation) {
    if (violations.containsKey(citation)) {
      violations.addTo(citation, 1);
    }
  }

  List<DocketEntry> entries() {
    return entries;
  }

  int violations(DocketEntry entry) {
    return violations.get(entry.mark());
  }
}
