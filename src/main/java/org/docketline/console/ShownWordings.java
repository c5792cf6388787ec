package org.docketline.console;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.subscription.Language;
import org.docketline.wording.SampleText;
import org.docketline.wording.Wording;
import org.docketline.wording.WordingTable;

/** What the console shows of our texts. They change with a restart only, and are worded once. */
@Singleton
class ShownWordings {
  private final Wording wording;
  private final WordingTable table;
  private final Map<Language, List<SampleText>> worded = new EnumMap<>(Language.class);

  ShownWordings(Wording wording, CountyConfig county, CourtDirectory courts) {
    this.wording = wording;
    this.table = new WordingTable(wording, county, courts);
  }

  /** The languages that the county lists: no text goes out in another. */
  List<Language> languages() {
    return wording.languages();
  }

  /** The court that they are about. */
  String court() {
    return table.court().name();
  }

  synchronized List<SampleText> of(Language language) {
    return worded.computeIfAbsent(language, table::samples);
  }

  /** The whole text of this key, which somebody may be sent to see it. */
  Optional<SampleText> find(Language language, String key) {
    return whole(language).stream().filter(text -> text.key().equals(key)).findFirst();
  }

  /** Those that go out alone. */
  List<SampleText> whole(Language language) {
    return of(language).stream().filter(text -> !text.isPart()).toList();
  }
}
