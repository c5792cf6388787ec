package org.docketline.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares the service's rows with the carrier's own book, text for text. */
final class Verdict {
  private static final int SHOWN = 20;

  private final Book book;
  private final List<String> wrong = new ArrayList<>();

  private Verdict(Book book) {
    this.book = book;
  }

  /** What is wrong, each with its history; nothing, it is hoped. */
  static String of(List<Row> rows, Book book, int texts) {
    var verdict = new Verdict(book);
    verdict.judgeAll(rows, texts);
    rows.forEach(verdict::judge);
    return verdict.toString();
  }

  private void judgeAll(List<Row> rows, int texts) {
    Set<String> planned = rows.stream().map(Row::phone).collect(Collectors.toSet());
    Set<String> due =
        IntStream.range(0, texts).mapToObj(Residents::phone).collect(Collectors.toSet());
    if (rows.size() != texts || !planned.equals(due)) {
      wrong.add("%d texts were planned for %d people".formatted(rows.size(), texts));
    }
    Set<String> strangers = new HashSet<>(book.phones());
    strangers.removeAll(due);
    if (!strangers.isEmpty()) {
      wrong.add(strangers.size() + " were texted who follow nothing");
    }
  }

  private void judge(Row row) {
    List<String> accepted = book.accepted(row.phone());
    if (row.alarming() && accepted.size() < 2) {
      return; // an operator is told that nobody knows
    }
    if (accepted.size() != 1) {
      add("accepted %d times".formatted(accepted.size()), row);
    } else if (!row.isTaken()) {
      add("not settled", row);
    } else if (!accepted.get(0).equals(row.sid())) {
      add("settled as another text", row);
    } else if (book.wasToldOfDelivery(row.phone()) && !row.status().equals("DELIVERED")) {
      add("its receipt was taken and forgotten", row);
    }
  }

  private void add(String what, Row row) {
    String phone = row.phone();
    wrong.add(
        "…%s: %s: %s; the carrier: %s"
            .formatted(
                phone.substring(phone.length() - 4), what, row.history(), book.calls(phone)));
  }

  @Override
  public String toString() {
    return wrong.isEmpty()
        ? ""
        : wrong.size()
            + " wrong:\n"
            + String.join("\n", wrong.subList(0, Math.min(wrong.size(), SHOWN)));
  }
}
