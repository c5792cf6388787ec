package org.docketline.bench;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is: visits begin one after another, and some seconds lie between the steps of each,
 * so that at any moment all kinds of pages are asked for.
 */
final class PageVisits {
  private static final int APART_SECONDS = 2;

  private final PagesDocket docket;
  private final int apart;
  private final List<PageVisit> visits = new ArrayList<>();
  private int turns;

  PageVisits(PagesDocket docket, int rate) {
    this.docket = docket;
    this.apart = rate * APART_SECONDS / PageVisit.STEPS;
  }

  /** A step of a visit that is on. */
  record Turn(PageVisit visit, PageStep step) {
    Future<PageAnswer> take(PageClient client) {
      return visit.take(step, client);
    }
  }

  /** Empty at the very beginning, when nobody has come far enough. */
  Optional<Turn> next() {
    int step = turns % PageVisit.STEPS;
    int visit = turns / PageVisit.STEPS - step * apart;
    turns++;
    if (visit < 0) {
      return Optional.empty();
    }
    if (step == 0) {
      visits.add(new PageVisit(docket, visit));
    }
    return Optional.of(new Turn(visits.get(visit), visits.get(visit).step(step)));
  }

  /** Somebody who asks for a file. */
  Optional<Turn> file(String path, String word) {
    return Optional.of(new Turn(new PageVisit(docket, visits.size()), PageStep.open(path, word)));
  }
}
