package org.docketline.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.notice.NewsPreview;
import org.docketline.polling.HeldPreview.OfCourt;
import org.docketline.polling.HeldPreview.Sample;
import org.docketline.polling.HeldPreview.Shift;

/** Sums up what a run did, in its transaction, before that is undone. */
@Singleton
public class HeldPreviews {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String COURTS =
      """
      select coalesce(h.court, c.court, ''), d.kind, count(distinct d.id),
        count(distinct s.subscriber_id)
      from docket_change d join citation c on c.id = d.citation_id
        left join hearing h on h.id = d.hearing_id
        left join subscription s on s.citation_id = c.id and s.status = 'ACTIVE'
      where d.run_id = :run group by 1, 2
      union all
      select coalesce(c.court, (select h.court from hearing h where h.citation_id = c.id
          order by h.date desc limit 1), ''), 'GONE', count(distinct left_out.ctid),
        count(distinct s.subscriber_id)
      from left_out join citation c on c.id = left_out.citation_id
        left join subscription s on s.citation_id = c.id and s.status = 'ACTIVE'
      group by 1, 2
      order by 3 desc, 1, 2 limit 40""";
  private static final String SHIFTS =
      """
      select h.date - d.was_date, count(*)
      from docket_change d join hearing h on h.id = d.hearing_id
      where d.run_id = :run and d.kind = 'MOVED' and h.date <> d.was_date
      group by 1 order by 2 desc, 1 limit 12""";
  private static final String SAMPLES =
      """
      select c.number, d.kind,
        concat_ws(' ', d.was_date, to_char(d.was_time, 'HH24:MI'), d.was_court, d.was_room),
        concat_ws(' ', h.date, to_char(h.time, 'HH24:MI'), h.court, h.room)
      from docket_change d join citation c on c.id = d.citation_id
        left join hearing h on h.id = d.hearing_id
      where d.run_id = :run order by d.id limit 10""";

  private final EntityManager entities;
  private final NewsPreview news;
  private final CountyConfig county;

  HeldPreviews(EntityManager entities, NewsPreview news, CountyConfig county) {
    this.entities = entities;
    this.news = news;
    this.county = county;
  }

  /** Of the run that is going on, as it is kept; what it plans must be undone. */
  String of(FeedRun run) {
    var preview =
        new HeldPreview(
            rows(
                COURTS,
                run,
                row -> new OfCourt(text(row, 0), kind(row), number(row, 2), number(row, 3))),
            rows(SHIFTS, run, row -> new Shift((int) number(row, 0), number(row, 1))),
            rows(
                SAMPLES,
                run,
                row -> new Sample(ending(row), kind(row), text(row, 2), text(row, 3))),
            news.of(run.id));
    try {
      return JSON.writeValueAsString(preview);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A preview cannot be written", e);
    }
  }

  /** What was kept of a run; empty where it is of an older release. */
  public static HeldPreview read(FeedRun run) {
    try {
      return run.preview == null
          ? HeldPreview.NOTHING
          : JSON.readValue(run.preview, HeldPreview.class);
    } catch (JsonProcessingException e) {
      return HeldPreview.NOTHING;
    }
  }

  private <T> List<T> rows(String sql, FeedRun run, Function<Object[], T> read) {
    List<?> rows =
        entities.createNativeQuery(sql, Object[].class).setParameter("run", run.id).getResultList();
    return rows.stream().map(row -> read.apply((Object[]) row)).toList();
  }

  private String ending(Object[] row) {
    return county.endingOf(new CitationNumber(text(row, 0)));
  }

  private static String kind(Object[] row) {
    return text(row, 1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String text(Object[] row, int at) {
    return (String) row[at];
  }

  private static long number(Object[] row, int at) {
    return ((Number) row[at]).longValue();
  }
}
