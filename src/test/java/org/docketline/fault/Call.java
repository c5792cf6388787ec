package org.docketline.fault;

import java.time.Instant;

/** One call for a text as the carrier met it; the SID is null where it did not take the text. */
record Call(Instant at, Mishap mishap, String sid) {
  boolean isAccepted() {
    return sid != null;
  }
}
