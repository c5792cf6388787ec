package org.docketline.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.docketline.docket.ChangeKind;

/** A change of a followed citation; the hearing is null where it is of none. */
record FollowedChange(long id, ChangeKind kind, long citation, Long hearing) {
  /**
   * Those that are news of one hearing and hang together with no other change of their run: what is
   * planned about one of them is not taken back, or left out, for another.
   */
  static List<Long> apart(List<FollowedChange> changes) {
    Map<Long, Long> ofHearing =
        changes.stream()
            .map(FollowedChange::hearing)
            .filter(Objects::nonNull)
            .collect(groupingBy(hearing -> hearing, counting()));
    Set<Long> ofTickets =
        changes.stream()
            .filter(change -> !change.isOfHearing())
            .map(FollowedChange::citation)
            .collect(toSet());
    return changes.stream()
        .filter(FollowedChange::isOfHearing)
        .filter(change -> ofHearing.get(change.hearing()) == 1)
        .filter(change -> !ofTickets.contains(change.citation()))
        .map(FollowedChange::id)
        .toList();
  }

  private boolean isOfHearing() {
    return switch (kind) {
      case HEARING_SET, MOVED, RELOCATED, CANCELLED, UNSEEN, WITHDRAWN -> true;
      case MISSED, CLOSED, TRANSFERRED -> false;
    };
  }
}
