package org.docketline.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one address is to be told now: all after {@code from}, up to {@code upTo}, or that this is a
 * trial.
 */
record AlertTurn(
    long id,
    AlertChannel channel,
    String address,
    List<TroubleNews> news,
    boolean isTrial,
    long from,
    long upTo) {
  /** The newest of each trouble: what is wrong first, from the gravest, then what is over. */
  List<TroubleNews> newest() {
    Map<String, TroubleNews> newest = new LinkedHashMap<>();
    news.forEach(one -> newest.put(one.trouble, one));
    List<TroubleNews> all = new ArrayList<>(newest.values());
    all.sort(
        Comparator.comparing(TroubleNews::isOver)
            .thenComparing(one -> one.kind)
            .thenComparing(one -> one.about));
    return all;
  }

  /** The same without what began and ended unheard, of which nobody need be woken. */
  List<TroubleNews> newestUnlessOver() {
    return newest().stream().filter(one -> !one.isOver() || !begins(one.trouble)).toList();
  }

  private boolean begins(String trouble) {
    return news.stream()
        .anyMatch(one -> one.trouble.equals(trouble) && one.stage == TroubleNews.Stage.BEGUN);
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "%s to alert address %d".formatted(channel.word(), id);
  }
}
