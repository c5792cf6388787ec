package org.docketline.notice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.MessageText.Words;
import org.docketline.sms.Segments;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextFacts.DayFacts;
import org.docketline.wording.TextLimit;

/** One text for what several would tell one subscriber, where that costs no more than they do. */
@Singleton
final class DayText {
  private final CountyConfig county;

  DayText(CountyConfig county) {
    this.county = county;
  }

  /** Empty where they do not fit in one, or where one text would cost more. */
  Optional<Words> of(LanguageTexts texts, List<NewsItem> news) {
    List<NewsItem> told = dayByDay(news);
    FilledText whole = whole(told);
    int most = segments(texts, news);
    return brevities(told)
        .map(brevity -> texts.rendered(whole, brevity))
        .filter(text -> fits(text.text(), most))
        .findFirst()
        .map(
            text -> new Words(text.text(), goodUntil(news), text.wording(), HearingAsTold.NOTHING));
  }

  private static boolean fits(String text, int most) {
    return TextLimit.holds(text, TextLimit.DAY_SEGMENTS) && Segments.count(text) <= most;
  }

  // News of a hearing names its date: a reminder beside it would tell the same date twice.
  private static List<NewsItem> dayByDay(List<NewsItem> news) {
    Set<Long> inNews =
        news.stream()
            .filter(item -> item.isOfDateAhead() && !item.isReminder())
            .flatMap(DayText::hearing)
            .collect(Collectors.toSet());
    return news.stream()
        .filter(item -> !item.isReminder() || hearing(item).noneMatch(inNews::contains))
        .sorted(comparing(NewsItem::day))
        .toList();
  }

  private static Stream<Long> hearing(NewsItem item) {
    return item.hearing().map(hearing -> hearing.id).stream();
  }

  private FilledText whole(List<NewsItem> told) {
    boolean ahead = told.stream().anyMatch(NewsItem::isOfDateAhead);
    return ServiceText.TOGETHER.with(
        new DayFacts(
            new DayLines(told), ahead ? ServiceText.ASK_AHEAD : ServiceText.ASK_NONE, phone(told)));
  }

  // One number to call: the court's where all are of one, else that of the county.
  private String phone(List<NewsItem> told) {
    List<String> phones = told.stream().map(NewsItem::phone).distinct().toList();
    return phones.size() == 1 ? phones.get(0) : county.contact();
  }

  private static int segments(LanguageTexts texts, List<NewsItem> news) {
    return news.stream()
        .map(item -> texts.rendered(item.texts().alone()).text())
        .mapToInt(Segments::count)
        .sum();
  }

  // Cut, a place loses its room, and that may be all that changed.
  private static Stream<TextBrevity> brevities(List<NewsItem> told) {
    boolean placeIsNews = told.stream().anyMatch(NewsItem::isOfPlace);
    return Stream.of(TextBrevity.values())
        .filter(brevity -> !placeIsNews || brevity != TextBrevity.CUT);
  }

  private static Instant goodUntil(List<NewsItem> news) {
    return news.stream().map(NewsItem::goodUntil).min(naturalOrder()).orElseThrow();
  }
}
