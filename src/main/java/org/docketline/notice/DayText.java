package org.docketline.notice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.outbox.MessageText.Words;
import org.docketline.sms.Segments;
import org.docketline.wording.Brevity;
import org.docketline.wording.Limit;
import org.docketline.wording.Part;
import org.docketline.wording.Speech;

/** One text for what several would say to one subscriber, where that costs no more than they do. */
@Singleton
final class DayText {
  private final CountyConfig county;

  DayText(CountyConfig county) {
    this.county = county;
  }

  /** Empty where they do not fit in one, or where one would cost more. */
  Optional<Words> of(Speech speech, List<Saying> sayings) {
    List<Saying> told = dayByDay(sayings);
    Map<String, Object> facts = facts(told);
    int most = segments(speech, sayings);
    return brevities(told)
        .map(brevity -> speech.said("together", facts, brevity))
        .filter(said -> fits(said.text(), most))
        .findFirst()
        .map(said -> new Words(said.text(), goodUntil(sayings), said.wording()));
  }

  private static boolean fits(String text, int most) {
    return Limit.holds(text, Limit.DAY_SEGMENTS) && Segments.count(text) <= most;
  }

  // News of a hearing names its date: a reminder of it beside that would say the same twice.
  private static List<Saying> dayByDay(List<Saying> sayings) {
    Set<Long> inNews =
        sayings.stream()
            .filter(saying -> saying.isOfDateAhead() && !saying.isReminder())
            .flatMap(DayText::hearing)
            .collect(Collectors.toSet());
    return sayings.stream()
        .filter(saying -> !saying.isReminder() || hearing(saying).noneMatch(inNews::contains))
        .sorted(comparing(Saying::day))
        .toList();
  }

  private static Stream<Long> hearing(Saying saying) {
    return saying.hearing().map(hearing -> hearing.id).stream();
  }

  private Map<String, Object> facts(List<Saying> told) {
    boolean ahead = told.stream().anyMatch(Saying::isOfDateAhead);
    return Map.of(
        "lines", new DayLines(told),
        "ask", Part.of(ahead ? "ask-ahead" : "ask-none"),
        "phone", phone(told));
  }

  // One number to call: the court's where all are of one, else that of the county.
  private String phone(List<Saying> told) {
    List<String> phones = told.stream().map(Saying::phone).distinct().toList();
    return phones.size() == 1 ? phones.get(0) : county.contact();
  }

  private static int segments(Speech speech, List<Saying> sayings) {
    return sayings.stream()
        .map(saying -> speech.said(saying.key(), saying.facts()).text())
        .mapToInt(Segments::count)
        .sum();
  }

  // Cut, a place loses its room, and that may be all that changed.
  private static Stream<Brevity> brevities(List<Saying> told) {
    boolean placeIsNews = told.stream().anyMatch(one -> one.notice() == Notice.RELOCATED);
    return Stream.of(Brevity.values()).filter(brevity -> !placeIsNews || brevity != Brevity.CUT);
  }

  private static Instant goodUntil(List<Saying> sayings) {
    return sayings.stream().map(Saying::goodUntil).min(naturalOrder()).orElseThrow();
  }
}
