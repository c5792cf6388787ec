package org.docketline.resident;

import java.util.List;
import org.docketline.feed.FindWay;

/** A way of looking a ticket up, and what it asks for. */
public record AskedWay(FindWay way, List<FindFact> facts) {
  /** The key of its name. */
  public String title() {
    return "find." + way.word() + "-title";
  }

  /** The key of the words that say what it asks for: {@code find.asks-number-born-name}. */
  public String asks() {
    return "find.asks-" + String.join("-", facts.stream().map(FindFact::word).toList());
  }
}
