package org.docketline.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextPart;

/** A line for each piece of news, which names every ticket of which it is true. */
final class DayLines implements TextPart {
  private final List<NewsItem> sayings;

  DayLines(List<NewsItem> sayings) {
    this.sayings = sayings;
  }

  // Tickets of one traffic stop are heard in one hearing, which is told once. News of a ticket that
  // two rows tell is told once as well.
  @Override
  public String say(LanguageTexts speech, TextBrevity brevity) {
    Map<News, Set<String>> tickets =
        sayings.stream()
            .collect(
                groupingBy(
                    saying -> news(saying, speech, brevity),
                    LinkedHashMap::new,
                    mapping(NewsItem::lastFour, toCollection(LinkedHashSet::new))));
    return tickets.entrySet().stream()
        .map(line -> line(line.getKey(), line.getValue(), speech, brevity))
        .collect(joining("\n"));
  }

  private static News news(NewsItem saying, LanguageTexts speech, TextBrevity brevity) {
    String words = speech.say("day-" + saying.notice().key(), saying.facts(), brevity);
    return new News(words, saying.isOfOneTicket() ? saying.lastFour() : "");
  }

  private static String line(
      News news, Set<String> tickets, LanguageTexts speech, TextBrevity brevity) {
    return speech.say(
        tickets.size() == 1 ? "together-ticket" : "together-tickets",
        Map.of("tickets", String.join(", ", tickets), "news", news.words()),
        brevity);
  }

  /** Words that are said once of all tickets, or of one alone. */
  private record News(String words, String onlyOf) {}
}
