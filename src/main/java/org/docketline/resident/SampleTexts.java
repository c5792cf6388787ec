package org.docketline.resident;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.subscription.Language;
import org.docketline.understanding.QuestionTopic;
import org.docketline.wording.FilledText;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextLimit;
import org.docketline.wording.Wording;
import org.docketline.wording.WordingTable;

/** What the county's texts look like, filled with a ticket and a date that nobody has. */
@Singleton
final class SampleTexts {
  private static final Pattern LINK = Pattern.compile("(?i)https?:|\\bwww\\.");

  private final Wording wording;
  private final WordingTable table;
  private final CourtDirectory courts;
  private final Map<Language, Map<String, String>> made = new ConcurrentHashMap<>();

  SampleTexts(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.wording = wording;
    this.table = new WordingTable(wording, county, courts);
    this.courts = courts;
  }

  /** The text of a key; throws IllegalArgumentException where there is none. */
  String text(String key, Language language) {
    return Optional.ofNullable(made.computeIfAbsent(language, table::texts).get(key))
        .orElseThrow(() -> new IllegalArgumentException("no text " + key));
  }

  /** The answer to a question, with the court's own link where it has one that a text can carry. */
  String answer(QuestionTopic topic, Language language) {
    String answer = text("answer-" + topic.word(), language);
    return link(topic)
        .map(line -> answer + "\n" + wording.in(language).say(line))
        .filter(LanguageTexts::fits)
        .orElse(answer);
  }

  private Optional<FilledText> link(QuestionTopic topic) {
    Optional<FilledText> payment =
        carried(table.court().paymentUrl())
            .filter(link -> topic == QuestionTopic.PAY)
            .map(ServiceText.ANSWER_LINK::with);
    return payment.or(() -> carried(table.court().website()).map(ServiceText.ANSWER_SITE::with));
  }

  private static Optional<String> carried(Optional<String> link) {
    return link.filter(TextLimit::holdsLink);
  }

  /** Whether the words of the county or of a court put a link into one of these texts. */
  boolean anyLink(Stream<String> keys, Language language) {
    return Stream.concat(keys.map(key -> text(key, language)), ofCourts())
        .anyMatch(LINK.asPredicate());
  }

  // What a court wants said stands in reminders.
  private Stream<String> ofCourts() {
    return courts.courts().stream()
        .flatMap(court -> Stream.of(court.consequence(), court.notes()))
        .flatMap(words -> words.byLanguage().values().stream());
  }
}
