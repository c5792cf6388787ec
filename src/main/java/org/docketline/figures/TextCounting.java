package org.docketline.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.retention.RetentionConfig;

/**
 * Decides which days' texts are counted anew: those that still change, the more often the sooner. A
 * day of which some texts may have been put away already is left as it was counted last.
 */
@Singleton
public class TextCounting {
  /** The carrier's last word of a text comes within days. */
  private static final int CHANGING_DAYS = 10;

  private static final Duration RARELY = Duration.ofHours(1);

  /** Days in one go that were never counted: after an update there may be hundreds. */
  private static final int AT_ONCE = 10;

  private static final String OLDEST = "select min(created_at) from message";
  private static final String COUNTED =
      "select planned, at, going from day_counted where planned >= :first";
  private static final String OUR_TURN =
      "select pg_try_advisory_xact_lock(hashtextextended('texts of day', 0))";

  private final TextTally tally;
  private final EntityManager entities;
  private final RetentionConfig kept;
  private final ZoneId zone;
  private final Clock clock;

  TextCounting(
      TextTally tally,
      EntityManager entities,
      RetentionConfig kept,
      CountyConfig county,
      Clock clock) {
    this.tally = tally;
    this.entities = entities;
    this.kept = kept;
    this.zone = county.timeZone();
    this.clock = clock;
  }

  private record Counted(LocalDate planned, Instant at, boolean going) {}

  /** Counts what is due to be counted; all days as of one moment, each in its own transaction. */
  public void count() {
    Instant now = clock.instant();
    days(now).forEach(day -> QuarkusTransaction.requiringNew().run(() -> countInTurn(day, now)));
  }

  private void countInTurn(LocalDate day, Instant now) {
    if ((Boolean) entities.createNativeQuery(OUR_TURN, Boolean.class).getSingleResult()) {
      tally.count(day, now);
    }
  }

  private List<LocalDate> days(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first = first(now, today);
    Map<LocalDate, Counted> counted = counted(first);
    List<LocalDate> all = first.datesUntil(today.plusDays(1)).toList();
    Stream<LocalDate> never =
        all.stream()
            .filter(day -> !counted.containsKey(day))
            .sorted(Comparator.reverseOrder())
            .limit(AT_ONCE);
    Stream<LocalDate> anew =
        all.stream()
            .filter(
                day ->
                    Optional.ofNullable(counted.get(day)).stream()
                        .anyMatch(one -> isDue(one, today, now)));
    return Stream.concat(anew, never).toList();
  }

  private static boolean isDue(Counted day, LocalDate today, Instant now) {
    boolean recent = !day.planned.isBefore(today.minusDays(CHANGING_DAYS));
    boolean often = !day.planned.isBefore(today.minusDays(1)) || (recent && day.going);
    return often || ((recent || day.going) && day.at.isBefore(now.minus(RARELY)));
  }

  // Never a day that began before what is kept: some of its texts may be gone.
  private LocalDate first(Instant now, LocalDate today) {
    Instant oldest =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    (Instant) entities.createNativeQuery(OLDEST, Instant.class).getSingleResult());
    LocalDate whole = LocalDate.ofInstant(now.minus(kept.texts()), zone).plusDays(1);
    LocalDate begun = oldest == null ? today : LocalDate.ofInstant(oldest, zone);
    return Stream.of(whole, begun).max(LocalDate::compareTo).filter(today::isAfter).orElse(today);
  }

  private Map<LocalDate, Counted> counted(LocalDate first) {
    List<?> rows =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    entities
                        .createNativeQuery(COUNTED, Counted.class)
                        .setParameter("first", first)
                        .getResultList());
    return rows.stream()
        .map(Counted.class::cast)
        .collect(Collectors.toMap(Counted::planned, one -> one));
  }
}
