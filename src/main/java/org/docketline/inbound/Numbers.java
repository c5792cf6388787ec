package org.docketline.inbound;

import java.util.List;
import java.util.Optional;
import org.docketline.docket.CitationNumber;

/**
 * The citation numbers of a text. Numbers written with spaces between them may be one number
 * written with spaces: {@code joined} is that one, if it could be, and the docket decides.
 */
record Numbers(List<CitationNumber> each, Optional<CitationNumber> joined) {
  boolean isEmpty() {
    return each.isEmpty();
  }
}
