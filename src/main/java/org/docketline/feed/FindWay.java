package org.docketline.feed;

import java.util.List;
import java.util.Locale;

/** How a ticket may be looked up, and the facts without which a feed's tickets cannot be. */
@SuppressWarnings("ImmutableEnumChecker") // a list made by List.of changes nothing
public enum FindWay {
  /** By its number, and the birth date or last name of its driver. */
  NUMBER(List.of()),
  /** By the driver's licence, its state and the birth date. */
  LICENCE(List.of(FeedFact.LICENCE, FeedFact.BIRTH_DATE)),
  /** By last name and birth date, with one or several courts. */
  NAME(List.of(FeedFact.LAST_NAME, FeedFact.BIRTH_DATE));

  private final List<FeedFact> needed;

  FindWay(List<FeedFact> needed) {
    this.needed = needed;
  }

  List<FeedFact> needed() {
    return needed;
  }

  /** As addresses and meters call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
