package org.docketline.docket;

import java.util.List;
import java.util.Optional;

/**
 * The hearings of one case as the county's lists have them. One that two lists have on the same day
 * in the same court is one hearing for the resident.
 */
public final class HearingCopies {
  private final List<HearingCopy> all;

  HearingCopies(List<HearingCopy> all) {
    this.all = all;
  }

  /** The ids of the same hearing in the other lists. */
  public List<Long> twins(Hearing hearing) {
    return copy(hearing).stream()
        .flatMap(copy -> all.stream().filter(other -> areTwins(copy, other)))
        .map(twin -> twin.hearing().id)
        .toList();
  }

  /** Whether another list has the same hearing, and is to be believed. */
  public boolean isEcho(Hearing hearing) {
    return believed(hearing).isPresent();
  }

  /** Whether another list is to be believed, and it says otherwise. */
  public boolean isContradicted(Hearing hearing) {
    return believed(hearing)
        .filter(other -> copy(hearing).orElseThrow().contradicts(other))
        .isPresent();
  }

  private Optional<HearingCopy> believed(Hearing hearing) {
    return copy(hearing)
        .flatMap(
            copy ->
                all.stream()
                    .filter(other -> copy.isBehind(other) || isTwinThatYields(copy, other))
                    .findFirst());
  }

  private boolean isTwinThatYields(HearingCopy copy, HearingCopy other) {
    return areTwins(copy, other) && copy.yieldsTo(other);
  }

  // A morning's and an afternoon's hearing of one day are two, in each list.
  private boolean areTwins(HearingCopy one, HearingCopy other) {
    return one.isSameDay(other)
        && (one.isSameTime(other)
            || !one.isTimed()
            || !other.isTimed()
            || (!hasCounterpart(one) && !hasCounterpart(other)));
  }

  private boolean hasCounterpart(HearingCopy copy) {
    return all.stream().anyMatch(other -> copy.isSameDay(other) && copy.isSameTime(other));
  }

  private Optional<HearingCopy> copy(Hearing hearing) {
    return all.stream().filter(copy -> copy.hearing().id.equals(hearing.id)).findFirst();
  }
}
