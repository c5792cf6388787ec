package org.docketline.resident;

import java.util.List;
import org.docketline.docket.ProvenTicket;

/** What became of a look-up: what it found, and how many of its address found nothing lately. */
record FindOutcome(Kind kind, List<ProvenTicket> found, long misses) {
  /** As the meter calls it, in lower case. */
  enum Kind {
    FOUND,
    /** No ticket of ours fits all that was said. */
    MISSED,
    /** A system that may know the ticket did not answer. */
    UNANSWERED,
    /** There were too many misses. */
    LIMITED
  }

  static FindOutcome found(List<ProvenTicket> found) {
    return new FindOutcome(Kind.FOUND, found, 0);
  }

  static FindOutcome limited() {
    return new FindOutcome(Kind.LIMITED, List.of(), 0);
  }
}
