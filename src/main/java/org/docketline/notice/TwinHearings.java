package org.docketline.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.HearingCopies;
import org.docketline.docket.SeveralLists;
import org.docketline.subscription.Subscription;

/**
 * The hearings that somebody follows in several of the county's lists, and that are one to them.
 */
@Singleton
final class TwinHearings {
  private final SeveralLists lists;

  TwinHearings(SeveralLists lists) {
    this.lists = lists;
  }

  /** As the lists have them; empty where only one list is followed, as nearly always. */
  Optional<HearingCopies> of(Subscription followed) {
    if (followed.citationId == null) {
      return Optional.empty();
    }
    List<Subscription> others = followed.inOtherLists();
    return others.isEmpty() ? Optional.empty() : Optional.of(copies(followed, others));
  }

  private HearingCopies copies(Subscription followed, List<Subscription> others) {
    return lists.of(
        Stream.concat(Stream.of(followed), others.stream()).map(Subscription::asked).toList());
  }
}
