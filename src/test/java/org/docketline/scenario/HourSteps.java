package org.docketline.scenario;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docketline.MovableClock;

/**
 * The moments at which the service works while a scenario's time passes: each hour of the day, when
 * a text falls due, and each minute for a while where one is on its way.
 */
final class HourSteps {
  private static final int FIRST_HOUR = 6;
  private static final int LAST_HOUR = 16;
  private static final int MINUTES_IN_A_ROW = 90;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofMinutes(10);

  private final Function<String, List<String>> query;
  private int minutesInARow;

  /** The query answers with rows of the service's database. */
  HourSteps(Function<String, List<String>> query) {
    this.query = query;
  }

  Instant next(Instant now, Instant until) {
    return Stream.of(until, nextHour(now), nextMinute(now), nextDue(now))
        .min(naturalOrder())
        .orElseThrow();
  }

  private static Instant nextHour(Instant now) {
    ZonedDateTime hour = now.atZone(MovableClock.CHICAGO).truncatedTo(HOURS).plusHours(1);
    while (hour.getHour() < FIRST_HOUR || hour.getHour() > LAST_HOUR) {
      hour = hour.plusHours(1);
    }
    return hour.toInstant();
  }

  private Instant nextMinute(Instant now) {
    boolean onItsWay =
        !query
            .apply(
                "select 1 from message where status in ('SENDING', 'UNKNOWN')"
                    + " or (status = 'CREATED' and due_at <= '%s')".formatted(now))
            .isEmpty();
    minutesInARow = onItsWay ? minutesInARow + 1 : 0;
    return !onItsWay ? Instant.MAX : now.plus(minutesInARow > MINUTES_IN_A_ROW ? LATER : MINUTE);
  }

  private Instant nextDue(Instant now) {
    return query
        .apply(
            "select extract(epoch from min(due_at))::bigint + 1 from message"
                + " where status = 'CREATED' and due_at > '%s' having count(*) > 0".formatted(now))
        .stream()
        .map(Long::valueOf)
        .map(Instant::ofEpochSecond)
        .findFirst()
        .orElse(Instant.MAX);
  }
}
