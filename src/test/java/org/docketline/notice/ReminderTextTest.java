package org.docketline.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.subscription.Language;
import org.docketline.wording.Counties;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextsByKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reminder says of a hearing on Wednesday, September 29, 2027, in a court's own words. */
class ReminderTextTest {
  private static final Clock IN_2026 =
      Clock.fixed(Instant.parse("2026-05-04T17:00:00Z"), ZoneOffset.UTC);
  private static final String HEADER =
      "code,name,address,phone,notes,consequence,notes_es,consequence_es,text_when_missed\n";
  private static final String LONGEST = "y".repeat(99) + ".";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "400, reminder-plan",
    "7, reminder-plan",
    "5, reminder-plan",
    "4, reminder-prepare",
    "3, reminder-prepare",
    "2, reminder-prepare",
    "1, reminder",
    "0, reminder"
  })
  void wordsGoByTheDaysThatRemain(long daysLeft, String key) {
    assertThat(ReminderKey.of(daysLeft)).isEqualTo(TextsByKey.text(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reminder-plan", "reminder"})
  void consequenceIsSaidInTheLanguagesThatTheCourtHasItIn(String key) throws IOException {
    String court = "X1,Court,Street,555-0101,,It can cost you more,,Puede costarle m\u00e1s.,";

    assertThat(said(key, court, Language.EN)).contains(" It can cost you more. Can't come?");
    assertThat(said(key, court, Language.ES))
        .contains("Puede costarle mas. ")
        .doesNotContain("cost you");
    assertThat(said(key, court, Language.RU))
        .doesNotContain("cost", "  ")
        .containsPattern("(\\?|0200\\.) \u041d\u0435 ");
  }

  @Test
  void plainColumnIsInTheCountysFirstLanguage() throws IOException {
    String court = "X1,Court,Street,555-0101,,Puede costarle.,,,";

    assertThat(said("reminder", court, Language.ES, "es,en")).contains("Puede costarle.");
    assertThat(said("reminder", court, Language.EN, "es,en")).doesNotContain("costarle", "  ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reminder-plan", "reminder-prepare", "reminder"})
  void courtThatWantsNothingSaidLeavesNoGap(String key) throws IOException {
    for (Language language : Language.values()) {
      assertThat(said(key, "X1,Court,Street,555-0101,,,,,", language)).doesNotContain("  ", " .");
    }
  }

  @Test
  void noteIsSaidToWhoPreparesAsFarAsThereIsRoom() throws IOException {
    assertThat(said("reminder-prepare", "X1,Court,Street,555-0101,Use the side door,,,,"))
        .contains("photo ID. Use the side door. For the way there");
    assertThat(
            said("reminder-prepare", "X1," + "Hall ".repeat(12) + ",,555-0101," + LONGEST + ",,,,"))
        .doesNotContain("yy")
        .contains("Wednesday, September 29, 2027", "Bring the ticket", "For the way there");
  }

  @Test
  void questionGoesBeforeTheConsequence() throws IOException {
    String court = "X1,%s,,555-0101,,It can cost you more.,,,";

    assertThat(said("reminder-plan", court.formatted("Court")))
        .contains("How will you get there? It can cost you more. Can't come?");
    assertThat(said("reminder-plan", court.formatted("Hall ".repeat(25))))
        .doesNotContain("How will you")
        .contains("It can cost you more. Can't come?");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void longestConsequenceFitsWhateverTheCourtIsCalled(Language language) throws IOException {
    String court =
        "X1,%s,%s,(314) 555-0100 ext. 12345,,%s,,%s,"
            .formatted("Municipal ".repeat(20), "Suite ".repeat(30), LONGEST, LONGEST);

    for (String key : new String[] {"reminder-plan", "reminder"}) {
      String text = said(key, court, language, language.code());
      assertThat(text).contains(LONGEST, "(314) 555-0100 ext. 12345", "Municipal", "2027");
      assertThat(LanguageTexts.fits(text)).isTrue();
    }
  }

  @Test
  void courtsLettersAreThoseOfTheText() throws IOException {
    String court = "X1,Court,Street,555-0101,,\u201cIt\u2019s\u201d \u2013 more!,,,";

    assertThat(said("reminder", court)).contains(". \"It's\" - more! Can't come?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X1,Court,,,,%s,,, | line 3: consequence is longer than 100 letters",
        "X1,Court,,,,,,%s, | line 3: consequence is longer than 100 letters",
        "X1,Court,,,,,,,maybe | line 3: text_when_missed is yes or no"
      })
  void lineThatCannotBeSaidWholeIsRefusedByItsNumber(String court, String why) {
    String rows = "X0,Court,,,,,,,No\n" + court.formatted("y".repeat(101));

    assertThatThrownBy(() -> directory(rows, Counties.sample()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(why);
  }

  private String said(String key, String court) throws IOException {
    return said(key, court, Language.EN);
  }

  private String said(String key, String court, Language language) throws IOException {
    return said(key, court, language, "en,es,vi,bs,ru");
  }

  private String said(String key, String court, Language language, String languages)
      throws IOException {
    CountyConfig county =
        Counties.county(
            Map.of(
                "docketline.county.name",
                "Northumberland Count",
                "docketline.county.languages",
                languages));
    var words = new HearingWords(directory(court, county), county, IN_2026);
    var news = new NewsFacts(new TicketFacts("0200", words.phone(hearing())), words.of(hearing()));
    return Counties.texts(county, language)
        .say(TextsByKey.filled(key, TextsByKey.facts(words.reminder(news, hearing()))));
  }

  private CourtDirectory directory(String courts, CountyConfig county) throws IOException {
    Path file = folder.resolve("courts.csv");
    Files.writeString(file, HEADER + courts + "\n", UTF_8);
    return new CourtDirectory(Optional.of(file.toString()), county);
  }

  private static Hearing hearing() {
    var hearing = new Hearing();
    hearing.date = LocalDate.of(2027, 9, 29);
    hearing.time = LocalTime.of(12, 30);
    hearing.court = "X1";
    return hearing;
  }
}
