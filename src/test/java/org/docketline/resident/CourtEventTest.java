package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.docketline.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that puts a court date into a calendar, read back. */
@QuarkusTest
@TestProfile(FoundTicketsTest.TellingCounty.class)
class CourtEventTest extends FoundTicketsTest {
  private static final String DATED =
      "A100200,PINE COURT,2026-05-18,9:30,4,,,1990-05-18,SPEEDING,OPEN,120,,,";

  private Response file() {
    Response file = browser().get(links(page()).get(0));
    assertThat(file.statusCode()).isEqualTo(200);
    return file;
  }

  private Calendar calendar() throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(file().asString()));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar;
  }

  private VEvent event() throws Exception {
    return calendar().<VEvent>getComponent(Component.VEVENT).orElseThrow();
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).map(Property::getValue).orElse(null);
  }

  private static Temporal start(VEvent event) {
    return event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElseThrow().getDate();
  }

  @Test
  void eventSaysWhenAndWhereInTheCourtsZone() throws Exception {
    countyTells(DATED);
    Response file = file();
    VEvent event = event();

    assertThat(file.contentType()).startsWith("text/calendar");
    assertThat(file.header("Content-Disposition")).contains("court-date.ics");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.asString())
        .contains("DTSTART;TZID=America/Denver:20260518T093000", "TZID:America/Denver");
    assertThat(value(event, Property.LOCATION))
        .isEqualTo("Pine Ridge Court, 9 Ridge Road, Pine Ridge, room 4");
    assertThat(event.getEndDate(false)).isEmpty();
  }

  @Test
  void titleIsFitForALockScreen() throws Exception {
    countyTells(DATED);
    VEvent event = event();

    assertThat(value(event, Property.SUMMARY)).isEqualTo("Court date, Pine Ridge Court");
    assertThat(value(event, Property.DESCRIPTION))
        .contains("0200", "303-555-0112", "/find", "9:30 AM Mountain Time")
        .doesNotContain("$", "120", "1990");
    assertThat(file().asString()).doesNotContain("A100200", "SPEEDING");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, 9:30, 2026-03-08T15:30:00Z",
    "2026-03-07, 9:30, 2026-03-07T16:30:00Z",
    "2026-11-01, 9:30, 2026-11-01T16:30:00Z",
    "2026-10-31, 9:30, 2026-10-31T15:30:00Z"
  })
  void hourIsTheCourtsOnBothSidesOfAClockChange(String day, String time, String instant)
      throws Exception {
    MovableClock.set("2026-03-01T12:00:00");
    countyTells(DATED.replace("2026-05-18,9:30", day + "," + time));
    ZonedDateTime start = ZonedDateTime.from(start(event()));

    assertThat(start.toLocalDate()).isEqualTo(LocalDate.parse(day));
    assertThat(start.getHour()).isEqualTo(9);
    assertThat(start.toInstant()).isEqualTo(Instant.parse(instant));
    assertThat(ZoneId.of("America/Denver").getRules().getOffset(start.toInstant()))
        .isEqualTo(start.getOffset());
  }

  @Test
  void dateWithoutATimeIsADay() throws Exception {
    countyTells(DATED.replace("9:30", ""));
    VEvent event = event();

    assertThat(file().asString())
        .contains("DTSTART;VALUE=DATE:20260518", "TRIGGER:-PT14H")
        .doesNotContain("VTIMEZONE");
    assertThat(start(event)).isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void alarmRingsADayBefore() throws Exception {
    countyTells(DATED);
    VAlarm alarm = (VAlarm) event().getComponents().get(0);

    assertThat(alarm.<Property>getProperty(Property.TRIGGER).orElseThrow().getValue())
        .isEqualTo("-P1D");
    assertThat(alarm.validate(false).hasErrors()).isFalse();
  }

  @Test
  void movedDateTakesThePlaceOfTheOldOne() throws Exception {
    countyTells(DATED);
    VEvent before = event();
    countyTells(DATED.replace("2026-05-18", "2026-05-20"));
    VEvent after = event();

    assertThat(value(after, Property.UID))
        .isEqualTo(value(before, Property.UID))
        .endsWith("@texts.example.org");
    assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
    assertThat(value(after, Property.STATUS)).isEqualTo("CONFIRMED");
  }

  @Test
  void dateThatIsCalledOffIsCancelled() throws Exception {
    countyTells(DATED);
    String uid = value(event(), Property.UID);
    countyTells(DATED.replace("9:30,4,", "9:30,4,CANCELLED"));
    VEvent off = event();

    assertThat(value(off, Property.UID)).isEqualTo(uid);
    assertThat(value(off, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(off.getComponents()).isEmpty();
  }

  @Test
  void dateThatNobodyVouchesForIsTentative() throws Exception {
    countyTells(DATED.replace("9:30,4,", "9:30,4,SOMETHING"));
    VEvent unsure = event();

    assertThat(value(unsure, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(value(unsure, Property.DESCRIPTION)).contains("not confirmed");
  }

  @Test
  void linkStillMeansItsDateOnceAnEarlierOneIsAdded() {
    countyTells(DATED);
    String link = links(page()).get(0);
    countyTells(DATED, DATED.replace("PINE COURT,2026-05-18", "OAK COURT,2026-05-11"));

    assertThat(links(page())).hasSize(2).endsWith(link);
    assertThat(browser().get(link).asString()).contains("20260518T093000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?date=", "?date=0", "?date=00000000000000000000000000000000"})
  void dateThatThisBrowserHasNotFoundLeadsBackToTheTickets(String asked) {
    countyTells(DATED);
    Response none = browser().get("/ticket/calendar" + asked);

    assertThat(none.statusCode()).isEqualTo(303);
    assertThat(none.header("Location")).endsWith("/ticket");
  }
}
