package org.docketline.alert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.sms.Segments;

/** A text to one of the county's: one segment, with as much as fits into it. */
final class AlertText {
  private static final String NAME = "Docketline: ";

  private AlertText() {}

  static String trial() {
    return NAME + "a trial, and nothing is wrong. Alerts reach this phone.";
  }

  /** At least one is to be told. */
  static String of(List<TroubleNews> told, String console) {
    String all = told.stream().map(TroubleNews::words).collect(Collectors.joining("; "));
    String few = counted(told);
    return Stream.of(all + ". " + console, few + ". " + console)
        .map(NAME::concat)
        .filter(text -> Segments.count(text) == 1)
        .findFirst()
        .orElse(NAME + few + ". See the console.");
  }

  private static String counted(List<TroubleNews> told) {
    long wrong = told.stream().filter(one -> !one.isOver()).count();
    return wrong == 0
        ? "what was wrong is over"
        : wrong == 1 ? "one thing needs a person" : wrong + " things need a person";
  }
}
