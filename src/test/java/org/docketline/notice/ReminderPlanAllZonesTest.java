package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every date of eight years in every zone of a court, against a calendar counted by hand. */
class ReminderPlanAllZonesTest {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final List<Integer> LEADS = List.of(7, 3, 1);
  private static final ReminderPlan PLAN = new ReminderPlan(LEADS, TEN);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @Test
  void eachLeadIsOwedExactlyFromTenOfItsDayToTheDayOfTheNext() {
    CourtZones.ALL.forEach(
        zone -> CourtZones.dates().forEach(hearing -> checkEdges(hearing, zone)));
  }

  @Test
  void clocksThatSkipMidnightLoseNoReminder() {
    CourtZones.WITHOUT_MIDNIGHT.forEach(
        zone -> CourtZones.dates().forEach(hearing -> checkEdges(hearing, zone)));
  }

  private static void checkEdges(LocalDate hearing, ZoneId zone) {
    for (int i = 0; i < LEADS.size(); i++) {
      int lead = LEADS.get(i);
      Instant due = CourtZones.moment(hearing.minusDays(lead), TEN, zone);
      Instant over =
          i + 1 < LEADS.size()
              ? CourtZones.moment(hearing.minusDays(LEADS.get(i + 1)), LocalTime.MIDNIGHT, zone)
              : CourtZones.moment(hearing, EIGHT, zone);
      check(PLAN.dueAt(hearing, EIGHT, zone, lead).equals(due), "due", hearing, zone);
      check(PLAN.staleAt(hearing, EIGHT, zone, lead).equals(over), "stale", hearing, zone);
      check(owed(hearing, zone, due.minusSeconds(1)).isEmpty(), "early", hearing, zone);
      check(owed(hearing, zone, due).equals(Optional.of(lead)), "on time", hearing, zone);
      check(
          owed(hearing, zone, over.minusSeconds(1)).equals(Optional.of(lead)),
          "late",
          hearing,
          zone);
      check(owed(hearing, zone, over).isEmpty(), "too late", hearing, zone);
      check(PLAN.lastDue(zone, lead, due).equals(hearing), "last due", hearing, zone);
    }
    check(
        ReminderPlan.start(hearing, null, zone)
            .equals(CourtZones.moment(hearing.plusDays(1), LocalTime.MIDNIGHT, zone)),
        "end of day",
        hearing,
        zone);
  }

  private static Optional<Integer> owed(LocalDate hearing, ZoneId zone, Instant now) {
    return PLAN.owed(hearing, EIGHT, zone, Instant.EPOCH, now);
  }

  // A plain condition: building an assertion each time would take most of the time.
  private static void check(boolean holds, String what, LocalDate hearing, ZoneId zone) {
    if (!holds) {
      throw new AssertionError(what + " is wrong for " + hearing + " in " + zone);
    }
  }

  @Test
  void walkedHourByHourEveryFollowerGetsWhatIsDueAfterTheyCameOnce() {
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      var walk = Walk.random(random);
      assertThat(walk.sent()).as("%s, -Dseed=%d", walk, SEED).isEqualTo(walk.expected());
    }
  }

  /** A hearing, a follower, and a service that looks every hour, but not while it is down. */
  private record Walk(
      ZoneId zone, LocalDate hearing, LocalTime time, int known, int downFrom, int downTo) {
    static Walk random(Random random) {
      List<ZoneId> zones =
          Stream.of(CourtZones.ALL, CourtZones.WITHOUT_MIDNIGHT).flatMap(List::stream).toList();
      int down = random.nextInt(240);
      return new Walk(
          zones.get(random.nextInt(zones.size())),
          CourtZones.FIRST.plusDays(random.nextInt(2900)),
          random.nextInt(4) == 0 ? null : LocalTime.of(8 + random.nextInt(10), 0),
          random.nextInt(240),
          down,
          down + random.nextInt(100));
    }

    private Instant hour(int n) {
      return CourtZones.moment(hearing.minusDays(9), LocalTime.MIDNIGHT, zone)
          .plus(Duration.ofHours(n));
    }

    private boolean isUp(int n) {
      return n >= known && (n < downFrom || n >= downTo);
    }

    List<Integer> sent() {
      List<Integer> sent = new ArrayList<>();
      for (int n = 0; n < 260; n++) {
        if (isUp(n)) {
          PLAN.owed(hearing, time, zone, hour(known), hour(n))
              .filter(lead -> !sent.contains(lead))
              .ifPresent(sent::add);
        }
      }
      return sent;
    }

    /** By the dates and times that a clock on the court's wall shows each hour. */
    List<Integer> expected() {
      List<Integer> expected = new ArrayList<>();
      for (int n = known + 1; n < 260; n++) {
        var wall = hour(n).atZone(zone).toLocalDateTime();
        int day = (int) (hearing.toEpochDay() - wall.toLocalDate().toEpochDay());
        int lead = day > 7 ? 99 : day > 3 ? 7 : day > 1 ? 3 : 1;
        boolean begun = day < 0 || (day == 0 && time != null && !wall.toLocalTime().isBefore(time));
        boolean come = day < lead || !wall.toLocalTime().isBefore(TEN);
        var knew = hour(known).atZone(zone).toLocalDateTime();
        boolean inTime = knew.isBefore(hearing.minusDays(lead).atTime(TEN));
        if (isUp(n) && lead < 99 && come && inTime && !begun && !expected.contains(lead)) {
          expected.add(lead);
        }
      }
      return expected;
    }
  }
}
