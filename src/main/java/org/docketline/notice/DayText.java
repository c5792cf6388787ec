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
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextLimit;
import org.docketline.wording.TextPart;

/** Puts what several texts would say to one subscriber into one, where that costs no more. */
@Singleton
final class DayText {
  private final CountyConfig county;

  DayText(CountyConfig county) {
    this.county = county;
  }

  /** The one text; empty where it would not fit, or would cost more than the others. */
  Optional<Words> of(LanguageTexts speech, List<NewsItem> sayings) {
    List<NewsItem> told = dayByDay(sayings);
    Map<String, Object> facts = facts(told);
    int most = segments(speech, sayings);
    return brevities(told)
        .map(brevity -> speech.said("together", facts, brevity))
        .filter(said -> fits(said.text(), most))
        .findFirst()
        .map(said -> new Words(said.text(), goodUntil(sayings), said.wording()));
  }

  private static boolean fits(String text, int most) {
    return TextLimit.holds(text, TextLimit.DAY_SEGMENTS) && Segments.count(text) <= most;
  }

  // News of a hearing names its date, so that a reminder beside it would say the same twice.
  private static List<NewsItem> dayByDay(List<NewsItem> sayings) {
    Set<Long> inNews =
        sayings.stream()
            .filter(saying -> saying.isOfDateAhead() && !saying.isReminder())
            .flatMap(DayText::hearing)
            .collect(Collectors.toSet());
    return sayings.stream()
        .filter(saying -> !saying.isReminder() || hearing(saying).noneMatch(inNews::contains))
        .sorted(comparing(NewsItem::day))
        .toList();
  }

  private static Stream<Long> hearing(NewsItem saying) {
    return saying.hearing().map(hearing -> hearing.id).stream();
  }

  private Map<String, Object> facts(List<NewsItem> told) {
    boolean ahead = told.stream().anyMatch(NewsItem::isOfDateAhead);
    return Map.of(
        "lines", new DayLines(told),
        "ask", TextPart.of(ahead ? "ask-ahead" : "ask-none"),
        "phone", phone(told));
  }

  // The text names one number to call: the court's, or the county's where there are several.
  private String phone(List<NewsItem> told) {
    List<String> phones = told.stream().map(NewsItem::phone).distinct().toList();
    return phones.size() == 1 ? phones.get(0) : county.contact();
  }

  private static int segments(LanguageTexts speech, List<NewsItem> sayings) {
    return sayings.stream()
        .map(saying -> speech.said(saying.key(), saying.facts()).text())
        .mapToInt(Segments::count)
        .sum();
  }

  // The shortest form of a place leaves out the room, and the room may be all that changed.
  private static Stream<TextBrevity> brevities(List<NewsItem> told) {
    boolean placeIsNews = told.stream().anyMatch(one -> one.notice() == Notice.RELOCATED);
    return Stream.of(TextBrevity.values())
        .filter(brevity -> !placeIsNews || brevity != TextBrevity.CUT);
  }

  private static Instant goodUntil(List<NewsItem> sayings) {
    return sayings.stream().map(NewsItem::goodUntil).min(naturalOrder()).orElseThrow();
  }
}
