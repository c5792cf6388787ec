package org.docketline.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextFacts.LineFacts;
import org.docketline.wording.TextPart;

/** A line for each piece of news, which names every ticket of which it is true. */
final class DayLines implements TextPart {
  private final List<NewsItem> news;

  DayLines(List<NewsItem> news) {
    this.news = news;
  }

  // The tickets of one traffic stop are heard in one hearing: the text tells it once, and so it
  // does
  // with a ticket's news that two rows tell.
  @Override
  public String words(LanguageTexts texts, TextBrevity brevity) {
    Map<News, Set<String>> tickets =
        news.stream()
            .collect(
                groupingBy(
                    item -> news(item, texts, brevity),
                    LinkedHashMap::new,
                    mapping(NewsItem::lastFour, toCollection(TreeSet::new))));
    return tickets.entrySet().stream()
        .map(line -> line(line.getKey(), line.getValue(), texts, brevity))
        .collect(joining("\n"));
  }

  private static News news(NewsItem item, LanguageTexts texts, TextBrevity brevity) {
    String words = item.texts().amongOthers().words(texts, brevity);
    return new News(words, item.isOfOneTicket() ? item.lastFour() : "");
  }

  private static String line(
      News news, Set<String> tickets, LanguageTexts texts, TextBrevity brevity) {
    return (tickets.size() == 1 ? ServiceText.TOGETHER_TICKET : ServiceText.TOGETHER_TICKETS)
        .with(new LineFacts(String.join(", ", tickets), news.words()))
        .words(texts, brevity);
  }

  /** Words that are true of several tickets, or of only one. */
  private record News(String words, String onlyOf) {}
}
