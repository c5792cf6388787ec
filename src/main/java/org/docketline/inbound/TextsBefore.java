package org.docketline.inbound;

import java.util.List;
import java.util.Optional;

/**
 * What a phone has texted and was told before the text that is answered now: the {@code reply}
 * where this very text was answered already, whether it has {@code texted} at all, the keys of the
 * texts that it was told today and in the last minutes, what it said in those, sealed, and what it
 * was {@code asked}, whether or not that is open still.
 */
record TextsBefore(
    Optional<byte[]> reply,
    boolean texted,
    long answeredThisHour,
    String toldToday,
    String toldLately,
    List<byte[]> saidLately,
    Optional<PendingChoice> asked) {
  /** Nothing, as of a phone that is new. */
  static final TextsBefore NONE =
      new TextsBefore(Optional.empty(), false, 0, "", "", List.of(), Optional.empty());

  /** Whether it was told a text since yesterday whose key holds this. */
  boolean isToldToday(String key) {
    return toldToday.contains(key);
  }

  /** Whether it was told such a text in the last minutes. */
  boolean isToldLately(String key) {
    return toldLately.contains(key);
  }
}
