package org.docketline.console;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.docketline.outcomes.HiddenCells;
import org.docketline.outcomes.OutcomeCounts.Group;

/**
 * What Texas Government Code § 75.601(b)(4) to (6) wants documented of reminders, as far as we know
 * it.
 */
record ReminderCounts(
    String received,
    String sent,
    String notFollowed,
    String unreachable,
    String missedAfterReminder) {

  static ReminderCounts of(
      List<Group> groups, List<OutcomeRow> byLead, List<OutcomeRow> notFollowed) {
    long received = sum(groups.stream(), Group::delivered);
    long sent = sum(groups.stream(), Group::sent);
    List<String> texts = HiddenLine.shown(List.of(received, sent - received));
    return new ReminderCounts(
        texts.get(0),
        texts.get(2),
        notFollowed.isEmpty()
            ? OutcomeRow.HIDDEN
            : OutcomeBoard.last(notFollowed).cells().get(OutcomeRow.ALL),
        unreachable(groups),
        missedAfterReminder(byLead));
  }

  private static String unreachable(List<Group> groups) {
    List<Group> followed = groups.stream().filter(Group::followed).toList();
    long reachable = sum(followed.stream().filter(Group::reachable), Group::dates);
    long all = sum(followed.stream(), Group::dates);
    return HiddenLine.shown(List.of(all - reachable, reachable)).get(0);
  }

  private static long sum(Stream<Group> groups, ToLongFunction<Group> of) {
    return groups.mapToLong(of).sum();
  }

  // All that were missed but for those without a reminder: both have to be shown for that.
  private static String missedAfterReminder(List<OutcomeRow> byLead) {
    List<String> missed =
        byLead.stream()
            .filter(
                row ->
                    row.equals(OutcomeBoard.last(byLead))
                        || row.name().equals(OutcomeBoard.NOT_REMINDED))
            .map(row -> row.cells().get(OutcomeRow.MISSED))
            .toList();
    if (missed.isEmpty() || missed.contains(OutcomeRow.HIDDEN)) {
      return OutcomeRow.HIDDEN;
    }
    long without = missed.size() > 1 ? Long.parseLong(missed.get(0)) : 0;
    long after = Long.parseLong(missed.get(missed.size() - 1)) - without;
    return HiddenCells.isSmall(after, true) ? OutcomeRow.HIDDEN : String.valueOf(after);
  }
}
