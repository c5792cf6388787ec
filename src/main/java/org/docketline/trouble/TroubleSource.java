package org.docketline.trouble;

import java.util.List;

/** Knows whether something is wrong. It is asked every minute, in every instance. */
public interface TroubleSource {
  /** All that is wrong now. */
  List<Trouble> troubles();
}
