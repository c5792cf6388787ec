package org.docketline.outcomes;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counts of court dates, as they were last brought up to date. */
@Singleton
public class OutcomeCounts {
  private static final String GROUPS =
      """
      select court, followed, reachable, reminded, lead, outcome, sum(dates), sum(sent),
        sum(delivered)
      from outcome_count group by 1, 2, 3, 4, 5, 6""";

  private static final String WORDINGS =
      """
      select month, wording, outcome, sum(dates)
      from outcome_count where wording <> ''
        and month in (select month from outcome_count where wording like '%@%')
      group by 1, 2, 3""";

  private static final String MONTHS =
      """
      select month, court, followed, outcome, sum(dates) from outcome_count
      where month < :month group by 1, 2, 3, 4 order by 1, 2 nulls last, 3 desc, 4""";

  private static final String FIRST = "select min(date) from outcome_day";

  private final EntityManager entities;
  private final OutcomeDays days;

  OutcomeCounts(EntityManager entities, OutcomeDays days) {
    this.entities = entities;
    this.days = days;
  }

  /** The first day whose dates were written down; empty before the first. */
  @Transactional
  public Optional<LocalDate> first() {
    return Optional.ofNullable(
        (LocalDate) entities.createNativeQuery(FIRST, LocalDate.class).getSingleResult());
  }

  /** Dates that are alike, but for their month and wording; court and lead may be null. */
  public record Group(
      String court,
      boolean followed,
      boolean reachable,
      boolean reminded,
      Integer lead,
      DateOutcome outcome,
      long dates,
      long sent,
      long delivered) {
    public CountedDates counted() {
      return CountedDates.of(outcome, dates);
    }
  }

  @Transactional
  public List<Group> groups() {
    return rows(entities.createNativeQuery(GROUPS, Object[].class)).stream()
        .map(OutcomeCounts::group)
        .toList();
  }

  private static Group group(Object[] row) {
    return new Group(
        (String) row[0],
        (Boolean) row[1],
        (Boolean) row[2],
        (Boolean) row[3],
        (Integer) row[4],
        DateOutcome.valueOf((String) row[5]),
        number(row[6]),
        number(row[7]),
        number(row[8]));
  }

  /** Dates of a month whose follower's reminders had these texts, separated by blanks. */
  public record Worded(LocalDate month, String wording, DateOutcome outcome, long dates) {}

  /** Of the months in which a variant was told. */
  @Transactional
  public List<Worded> worded() {
    return rows(entities.createNativeQuery(WORDINGS, Object[].class)).stream()
        .map(
            row ->
                new Worded(
                    day(row[0]),
                    (String) row[1],
                    DateOutcome.valueOf((String) row[2]),
                    number(row[3])))
        .toList();
  }

  /** Dates of a month; the court may be null. */
  public record Monthly(
      LocalDate month, String court, boolean followed, DateOutcome outcome, long dates) {}

  /** Of the months that are over and that nothing changes any more, by month and court. */
  @Transactional
  public List<Monthly> monthly() {
    Query months =
        entities
            .createNativeQuery(MONTHS, Object[].class)
            .setParameter("month", days.firstOpenMonth());
    return rows(months).stream()
        .map(
            row ->
                new Monthly(
                    day(row[0]),
                    (String) row[1],
                    (Boolean) row[2],
                    DateOutcome.valueOf((String) row[3]),
                    number(row[4])))
        .toList();
  }

  private static List<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
