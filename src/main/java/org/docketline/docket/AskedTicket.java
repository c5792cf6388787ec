package org.docketline.docket;

import java.util.List;
import java.util.function.Predicate;

/**
 * A ticket that somebody asks about, as one of the county's lists has it, and which of its hearings
 * are not theirs.
 */
public record AskedTicket(Citation citation, Predicate<Hearing> isAnothers) {
  /** A ticket whose driver somebody has proved to be: the hearings of its other drivers are not. */
  public static AskedTicket of(ProvenTicket proven) {
    return new AskedTicket(
        proven.citation(), hearing -> proven.citation().isForOthers(hearing, proven.driver()));
  }

  /** Those of these that are the same number in another list. */
  public List<AskedTicket> inOtherLists(List<AskedTicket> all) {
    return all.stream().filter(other -> citation.isInOtherList(other.citation)).toList();
  }
}
