package org.docketline.bounds;

import io.github.bucket4j.Bucket;
import java.util.function.Function;

/** How often an act of one kind may be done for one key, which is stored as a keyed hash only. */
public final class ActBound {
  private final Function<String, Bucket> buckets;

  ActBound(Function<String, Bucket> buckets) {
    this.buckets = buckets;
  }

  /** Counts an act; false, and nothing counted, where none is left. */
  public boolean take(String key) {
    return take(key, 1);
  }

  /** The same of an act that is as good as several. */
  public boolean take(String key, int acts) {
    return buckets.apply(key).tryConsume(acts);
  }

  /** Takes back what was counted for an act that was right. */
  public void giveBack(String key) {
    giveBack(key, 1);
  }

  public void giveBack(String key, int acts) {
    buckets.apply(key).addTokens(acts);
  }

  /** How many acts are left. */
  public long left(String key) {
    return Math.max(0, buckets.apply(key).getAvailableTokens());
  }
}
