package org.docketline.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docketline.feed.FactCount;
import org.docketline.feed.RejectedRows;
import org.docketline.feed.RejectedRows.Kind;
import org.docketline.feed.RejectedRows.Reject;

/** Writes what of a sample could not be used: reasons with their first lines, and unknown words. */
final class RejectText {
  private static final int LINES = 5;
  private static final int WORDS = 20;

  private final RejectedRows rejects;
  private final ReportLayout layout;

  RejectText(RejectedRows rejects, ReportLayout layout) {
    this.rejects = rejects;
    this.layout = layout;
  }

  void write() {
    if (rejects.count() > 0) {
      layout.heading("Rejected rows");
      layout.rows(
          rejects.reasons().entrySet().stream().sorted(byCount()).map(this::reason).toList());
    }
    words(Kind.COURT, "Courts that are not in the directory, with their rows");
    words(Kind.STATUS, "Status words that are not mapped (statuses), with their rows");
    facts();
  }

  private void facts() {
    List<FactCount> unreadable = rejects.facts().unreadable();
    if (!unreadable.isEmpty()) {
      layout.heading("Facts left out since they cannot be read; their rows are kept");
      layout.rows(unreadable.stream().map(RejectText::fact).toList());
    }
  }

  private static String[] fact(FactCount count) {
    return new String[] {ReportLayout.aligned(count.unreadable()), count.words()};
  }

  private static <T extends Comparable<T>> Comparator<Map.Entry<T, Integer>> byCount() {
    return Map.Entry.<T, Integer>comparingByValue()
        .reversed()
        .thenComparing(Map.Entry.comparingByKey());
  }

  private String[] reason(Map.Entry<String, Integer> reason) {
    List<Reject> kept =
        rejects.kept().stream()
            .filter(reject -> RejectedRows.general(reject.reason()).equals(reason.getKey()))
            .toList();
    List<String> exact = kept.stream().map(Reject::reason).distinct().limit(2).toList();
    String words = exact.size() == 1 ? exact.get(0) : reason.getKey();
    return new String[] {ReportLayout.aligned(reason.getValue()), words + lines(kept)};
  }

  private static String lines(List<Reject> kept) {
    Map<String, List<Long>> byPart =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    Reject::part,
                    TreeMap::new,
                    Collectors.mapping(Reject::line, Collectors.toList())));
    return byPart.entrySet().stream()
        .map(part -> "; " + part.getKey() + " line " + first(part.getValue()))
        .collect(Collectors.joining());
  }

  private static String first(List<Long> lines) {
    String first =
        lines.stream().sorted().limit(LINES).map(String::valueOf).collect(Collectors.joining(", "));
    return lines.size() > LINES ? first + " ..." : first;
  }

  private void words(Kind kind, String heading) {
    List<Map.Entry<RejectedRows.Unknown, Integer>> words =
        rejects.unknown().entrySet().stream()
            .filter(word -> word.getKey().kind() == kind)
            .sorted(byCount())
            .toList();
    if (words.isEmpty()) {
      return;
    }
    layout.heading(heading);
    layout.rows(
        words.stream()
            .limit(WORDS)
            .map(
                word -> new String[] {ReportLayout.aligned(word.getValue()), word.getKey().value()})
            .toList());
    if (words.size() > WORDS) {
      layout.row(ReportLayout.aligned(words.size() - WORDS), "more such words");
    }
  }
}
