package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderPlanTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime NINE_THIRTY = LocalTime.of(9, 30);
  private static final LocalDate MAY_18 = LocalDate.of(2026, 5, 18);
  private static final ReminderPlan PLAN = plan("7d", "3d", "1d");

  static ReminderPlan plan(String... leads) {
    return ReminderPlan.parse(List.of(leads), TEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T09:59:59,",
    "2026-05-11T10:00, 7",
    "2026-05-14T23:59, 7",
    "2026-05-15T00:00,",
    "2026-05-15T10:00, 3",
    "2026-05-16T23:59, 3",
    "2026-05-17T09:59,",
    "2026-05-17T10:00, 1",
    "2026-05-18T09:29, 1",
    "2026-05-18T09:30,",
    "2026-05-18T10:00,",
    "2026-05-19T10:00,"
  })
  void eachLeadIsOwedFromItsTimeToTheDayOfTheNext(LocalDateTime now, Integer lead) {
    assertThat(PLAN.owed(MAY_18, NINE_THIRTY, CHICAGO, Instant.EPOCH, chicago(now)).orElse(null))
        .isEqualTo(lead);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-11T09:59:59, true", "2026-05-11T10:00, false", "2026-05-11T10:01, false"})
  void leadIsOwedOnlyToWhoKnewTheDateBeforeItsTime(LocalDateTime since, boolean owed) {
    Instant noon = chicago(LocalDateTime.parse("2026-05-11T12:00"));

    assertThat(PLAN.owed(MAY_18, null, CHICAGO, chicago(since), noon).isPresent()).isEqualTo(owed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T09:59:59, 2026-05-17",
    "2026-05-11T10:00, 2026-05-18",
    "2026-05-12T00:00, 2026-05-18"
  })
  void lastDateThatIsDueIsALeadAheadOnceItsHourHasCome(LocalDateTime now, LocalDate last) {
    assertThat(PLAN.lastDue(CHICAGO, 7, chicago(now))).isEqualTo(last);
  }

  @Test
  void hearingWithoutTimeIsAheadAllDay() {
    Instant night = chicago(LocalDateTime.parse("2026-05-18T23:59:59"));

    assertThat(PLAN.owed(MAY_18, null, CHICAGO, Instant.EPOCH, night)).contains(1);
    assertThat(PLAN.owed(MAY_18, null, CHICAGO, Instant.EPOCH, night.plusSeconds(1))).isEmpty();
  }

  @Test
  void sameDayLeadIsOwedOnlyForHearingsThatStartAfterIt() {
    ReminderPlan plan = plan("0d", "1d");
    Instant ten = chicago(MAY_18.atTime(TEN));

    assertThat(plan.owed(MAY_18, NINE_THIRTY, CHICAGO, Instant.EPOCH, ten)).isEmpty();
    assertThat(plan.owed(MAY_18, LocalTime.NOON, CHICAGO, Instant.EPOCH, ten)).contains(0);
    assertThat(plan.owed(MAY_18, LocalTime.NOON, CHICAGO, Instant.EPOCH, ten.minusSeconds(1)))
        .isEmpty();
  }

  @Test
  void reminderIsPromisedOnlyIfItWillCome() {
    Instant eve = chicago(MAY_18.minusDays(1).atTime(TEN));

    assertThat(PLAN.anyAhead(MAY_18, NINE_THIRTY, CHICAGO, eve.minusSeconds(1))).isTrue();
    assertThat(PLAN.anyAhead(MAY_18, NINE_THIRTY, CHICAGO, eve)).isFalse();
    assertThat(plan("0d").anyAhead(MAY_18, NINE_THIRTY, CHICAGO, eve)).isTrue();
    assertThat(plan("0d").anyAhead(MAY_18, LocalTime.NOON, CHICAGO, eve)).isTrue();
  }

  @Test
  void orderAndRepetitionOfLeadsDoNotMatter() {
    ReminderPlan plan = plan("1d", "7d", " 3d", "7d");

    assertThat(plan.leads()).containsExactly(7, 3, 1);
    assertThat(plan.daysAfter(7)).isEqualTo(4);
    assertThat(plan.daysAfter(3)).isEqualTo(2);
    assertThat(plan.daysAfter(1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "-1d", "1h", "7 d", "1000d", "d"})
  void leadThatIsNoNumberOfDaysIsRefused(String lead) {
    assertThatThrownBy(() -> plan("7d", lead)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void planWithoutLeadsIsRefused() {
    assertThatThrownBy(() -> plan()).isInstanceOf(IllegalArgumentException.class);
  }

  // 2026-03-08 has no 02:30 in Chicago; 2026-11-01 has two 01:30.
  @Test
  void sendAtThatTheClocksSkipOrRepeatComesOnce() {
    var skipped = ReminderPlan.parse(List.of("1d"), LocalTime.of(2, 30));
    var repeated = ReminderPlan.parse(List.of("1d"), LocalTime.of(1, 30));

    assertThat(skipped.dueAt(LocalDate.of(2026, 3, 9), null, CHICAGO, 1))
        .isEqualTo("2026-03-08T08:30:00Z");
    assertThat(repeated.dueAt(LocalDate.of(2026, 11, 2), null, CHICAGO, 1))
        .isEqualTo("2026-11-01T06:30:00Z");
    Instant second = Instant.parse("2026-11-01T07:30:00Z");
    assertThat(repeated.owed(LocalDate.of(2026, 11, 2), null, CHICAGO, second, second)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-08, PT23H", "2026-11-01, PT25H", "2026-06-01, PT24H"})
  void tomorrowIsTheNextDayHoweverLongTodayIs(LocalDate today, Duration length) {
    Instant first = today.atStartOfDay(CHICAGO).toInstant();
    Instant last = first.plus(length).minusSeconds(1);

    assertThat(PLAN.owed(today.plusDays(1), null, CHICAGO, Instant.EPOCH, last)).contains(1);
    assertThat(PLAN.staleAt(today.plusDays(1), null, CHICAGO, 3)).isEqualTo(first);
    assertThat(PLAN.dueAt(today.plusDays(1), null, CHICAGO, 1))
        .isEqualTo(last.plusSeconds(1).minus(Duration.ofHours(14)));
  }

  @ParameterizedTest
  @CsvSource({
    "9:00, 2026-05-18T07:00",
    "12:00, 2026-05-18T10:00",
    "14:00, 2026-05-18T10:00",
    "1:00, 2026-05-17T23:00",
    ", 2026-05-18T10:00"
  })
  void reminderOfTheDayIsDueBeforeItsHearing(String time, LocalDateTime due) {
    var plan = ReminderPlan.parse(List.of("1d", "0d"), LocalTime.of(10, 0));
    LocalTime at = time == null ? null : LocalTime.parse(time, DateTimeFormatter.ofPattern("H:mm"));

    assertThat(plan.dueAt(LocalDate.of(2026, 5, 18), at, CHICAGO, 0)).isEqualTo(chicago(due));
    assertThat(plan.lastDue(CHICAGO, 0, chicago(due))).isEqualTo(due.toLocalDate());
  }

  private static Instant chicago(LocalDateTime local) {
    return local.atZone(CHICAGO).toInstant();
  }
}
