package org.docketline.outbox;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long list in pieces, each as long as one statement takes. */
public final class Pieces {
  private static final int AT_ONCE = 1000;

  private Pieces() {}

  /** In the list's order; none of an empty list. */
  public static <T> Stream<List<T>> of(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
  }
}
