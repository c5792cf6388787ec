package org.docketline.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.outcomes.CountedDates;
import org.docketline.outcomes.DateOutcome;
import org.docketline.outcomes.DateOutcome.CountedAs;
import org.docketline.outcomes.OutcomeCounts.Group;

/** The tables of what came of court dates, made from their counts. */
final class OutcomeBoard {
  static final String UNLISTED = "Not in the list of courts";
  static final String NOT_REMINDED = "none was sent";
  private static final String IN_VAIN = "sent, and none delivered as far as we know";
  private static final Comparator<Group> BY_LEAD =
      Comparator.comparing(Group::lead, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::reminded, Comparator.reverseOrder());

  private final List<Group> groups;
  private final CourtDirectory courts;

  OutcomeBoard(List<Group> groups, CourtDirectory courts) {
    this.groups = groups;
    this.courts = courts;
  }

  /** By court, the total last; nothing where there is no such date. */
  List<OutcomeRow> byCourt(boolean followed) {
    Function<Group, String> court = group -> courtName(courts, group.court());
    return table(held(followed).sorted(Comparator.comparing(court)), court, "All courts");
  }

  /** The name by which a court is listed; its code where it is listed no more. */
  static String courtName(CourtDirectory courts, String code) {
    return code == null ? UNLISTED : courts.coded(code).map(Court::name).orElse(code);
  }

  /** Of those followed, by the last reminder that was delivered, the total last. */
  List<OutcomeRow> byLead() {
    return table(held(true).sorted(BY_LEAD), OutcomeBoard::reminder, "All that were followed");
  }

  private static String reminder(Group group) {
    if (group.lead() == null) {
      return group.reminded() ? IN_VAIN : NOT_REMINDED;
    }
    return group.lead() == 1 ? "1 day before" : group.lead() + " days before";
  }

  private static List<OutcomeRow> table(
      Stream<Group> which, Function<Group, String> named, String total) {
    Map<String, CountedDates> rows =
        which.collect(
            groupingBy(
                named,
                LinkedHashMap::new,
                reducing(CountedDates.NONE, Group::counted, CountedDates::and)));
    return OutcomeRow.table(
        rows.entrySet().stream()
            .map(row -> new OutcomeRow.Line(row.getKey(), row.getValue()))
            .toList(),
        total);
  }

  private Stream<Group> held(boolean followed) {
    return groups.stream()
        .filter(group -> group.followed() == followed)
        .filter(group -> group.outcome().counted() != CountedAs.NOTHING);
  }

  /** Why nobody knows, of those followed and not followed; it adds up to the tables' totals. */
  record Reason(String words, List<String> counts) {}

  List<Reason> whyUnknown() {
    List<DateOutcome> reasons =
        Stream.of(DateOutcome.values()).filter(one -> one.counted() == CountedAs.UNKNOWN).toList();
    List<String> followed = counts(reasons, true);
    List<String> others = counts(reasons, false);
    return reasons.stream()
        .map(
            one -> {
              int at = reasons.indexOf(one);
              return new Reason(one.whyUnknown(), List.of(followed.get(at), others.get(at)));
            })
        .toList();
  }

  private List<String> counts(List<DateOutcome> reasons, boolean followed) {
    List<Long> counts =
        reasons.stream()
            .map(
                reason ->
                    held(followed)
                        .filter(group -> group.outcome() == reason)
                        .mapToLong(Group::dates)
                        .sum())
            .toList();
    List<OutcomeRow> table = byCourt(followed);
    boolean isTold =
        !table.isEmpty() && !last(table).cells().get(OutcomeRow.UNKNOWN).equals(OutcomeRow.HIDDEN);
    return isTold
        ? HiddenLine.shown(counts)
        : counts.stream().map(count -> OutcomeRow.HIDDEN).toList();
  }

  static OutcomeRow last(List<OutcomeRow> table) {
    return table.get(table.size() - 1);
  }
}
