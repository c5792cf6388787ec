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
import org.docketline.wording.Wording;
import org.docketline.wording.WordingTable;

/** What the county's texts look like, filled with a ticket and a date that nobody has. */
@Singleton
final class SampleTexts {
  private static final Pattern LINK = Pattern.compile("(?i)https?:|\\bwww\\.");

  private final WordingTable table;
  private final CourtDirectory courts;
  private final Map<Language, Map<String, String>> made = new ConcurrentHashMap<>();

  SampleTexts(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.table = new WordingTable(wording, county, courts);
    this.courts = courts;
  }

  /** The text of a key; throws IllegalArgumentException where there is none. */
  String text(String key, Language language) {
    return Optional.ofNullable(made.computeIfAbsent(language, table::texts).get(key))
        .orElseThrow(() -> new IllegalArgumentException("no text " + key));
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
