package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** Variants with shares: who is told which, and that it is written down. */
@QuarkusTest
@TestProfile(VariantsToldTest.WithVariants.class)
class VariantsToldTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String PUT_OFF = "A100200,OAK COURT,2026-06-18,9:30,,,";
  private static final String SAME_DAY = "B200300,OAK COURT,2026-05-18,13:30,,,";
  private static final int RESIDENTS = 100;

  /** A service with variants of a reminder, of a line of several, and of an answer. */
  public static class WithVariants implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String shares = "docketline.wording.variants.";
      return Map.of(
          "docketline.wording.directory",
          Path.of("src/test/resources/variants").toString(),
          shares + "\"reminder-plan\".\"trip\"",
          "40",
          shares + "\"day-reminder\".\"bus\"",
          "100",
          shares + "\"help\".\"brief\"",
          "50",
          "docketline.sending.per-second",
          "1000");
    }
  }

  @Test
  void shareIsMetAndEachIsRemindedInTheSameVariantEveryTime() {
    follow(RESIDENTS);
    List<String> first = planners("2026-05-11T10:00:00", "plan your way. Court in 7 days");
    assertThat(first).hasSizeBetween(RESIDENTS * 25 / 100, RESIDENTS * 55 / 100);
    theDateIsPutOff();
    assertThat(planners("2026-06-11T10:00:00", "plan your way. Court in 7 days")).isEqualTo(first);
    assertThat(
            query(
                "select wording, count(*) from message where notice = 'reminder'"
                    + " group by 1 order by 1"))
        .containsExactly(
            "reminder-plan|" + 2 * (RESIDENTS - first.size()),
            "reminder-plan@trip|" + 2 * first.size());
  }

  @Test
  void variantIsTheSameInTheOtherLanguage() {
    int few = RESIDENTS / 3;
    follow(few);
    List<String> first = planners("2026-05-11T10:00:00", "plan your way. Court in 7 days");
    IntStream.range(0, few).forEach(n -> text(phone(n), "español"));
    assertThat(first).isNotEmpty();
    theDateIsPutOff();
    assertThat(planners("2026-06-11T10:00:00", "planee su viaje. Tiene corte en 7 dias"))
        .isEqualTo(first);
  }

  private void follow(int residents) {
    countySays(ROW);
    IntStream.range(0, residents).forEach(n -> text(phone(n), "A100200"));
  }

  private void theDateIsPutOff() {
    countySays(PUT_OFF);
    tick();
  }

  private static String phone(int n) {
    return "+1314556%04d".formatted(n);
  }

  // Whose text of that day begins with these words.
  private List<String> planners(String localInChicago, String words) {
    MovableClock.set(localInChicago);
    return tick().stream()
        .filter(text -> text.body().startsWith("Test County: " + words))
        .map(SentForm::to)
        .sorted()
        .toList();
  }

  @Test
  void linesOfSeveralAreNamedBesideTheWhole() {
    countySays(ROW, SAME_DAY);
    text("A100200 B200300");
    assertThat(at("2026-05-11T10:00:00"))
        .singleElement()
        .asString()
        .contains("Ticket 0200: take the bus, court in 7", "Ticket 0300: take the bus, court in 7");
    assertThat(query("select wording from message"))
        .containsExactly("together day-reminder@bus", "together day-reminder@bus");
  }

  @Test
  void wordingOfAnAnswerIsWrittenDown() {
    countySays(ROW);
    text("A100200");
    text("STATUS");
    text("hello");
    boolean brief = text("HELP").get(0).contains("STATUS, REMOVE or STOP. HELP: ");
    text("STOP");
    text("STOP");
    assertThat(query("select wording from inbound_text order by sid"))
        .containsExactly(
            "enrolled",
            "status-title status-line",
            "manners-greeting",
            brief ? "help@brief" : "help",
            "stopped",
            "null");
  }

  @Test
  void textThatIsNeverWordedHasNone() {
    countySays(ROW);
    text("A100200");
    MovableClock.set("2026-05-11T10:00:00");
    reminders.planDue();
    text("STOP");
    tick();
    assertThat(query("select status, wording from message")).containsExactly("SUPERSEDED|null");
  }
}
