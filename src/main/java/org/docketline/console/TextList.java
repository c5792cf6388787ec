package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.figures.TextSums;
import org.docketline.figures.TextSums.Cell;
import org.docketline.outbox.MessageStatus;
import org.hibernate.Session;

/**
 * The texts behind a count, the last planned first. They are looked for on the days on which they
 * were planned, since that alone has an index.
 */
@Singleton
class TextList {
  static final int SHOWN = 50;
  private static final String TEXTS =
      """
      select id, subscriber_id as subscriber, status, error_code as code,
        coalesce(detail, '') as detail, due_at as due, created_at as planned
      from message
      where created_at >= :from and created_at < :to and created_at <= :at
        and (created_at, id) < (:at, :before)
        and due_at >= :due and due_at < :after and notice = :notice and status = :status
        and error_code is not distinct from cast(:code as integer)
      order by created_at desc, id desc limit :most""";

  private final Session session;
  private final TextSums sums;
  private final FateWords fates;
  private final SpokenTime time;
  private final ZoneId zone;

  TextList(Session session, TextSums sums, FateWords fates, SpokenTime time, CountyConfig county) {
    this.session = session;
    this.sums = sums;
    this.fates = fates;
    this.time = time;
    this.zone = county.timeZone();
  }

  private record Row(
      long id,
      long subscriber,
      String status,
      Integer code,
      String detail,
      Instant due,
      Instant planned) {}

  /** A text as the page shows it: by its number and its subscriber's, and not by any name. */
  record Line(long id, long subscriber, String due, String fate, Place place) {}

  /** Where a list goes on: after the text that was planned then, and has this id. */
  record Place(Instant planned, long id) {
    /** No text is planned later. */
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    static final Place FIRST = new Place(LAST, Long.MAX_VALUE);
  }

  @Transactional
  List<Line> after(Place place, Cell cell) {
    List<Row> found = new ArrayList<>();
    for (LocalDate planned : sums.planned(cell)) {
      if (found.size() < SHOWN) {
        found.addAll(of(planned, place, cell, SHOWN - found.size()));
      }
    }
    return found.stream().map(this::line).toList();
  }

  private List<Row> of(LocalDate planned, Place place, Cell cell, int most) {
    return session
        .createNativeQuery(TEXTS, Row.class)
        .setParameter("from", start(planned))
        .setParameter("to", start(planned.plusDays(1)))
        .setParameter("at", place.planned)
        .setParameter("before", place.id)
        .setParameter("due", start(cell.due()))
        .setParameter("after", start(cell.due().plusDays(1)))
        .setParameter("notice", cell.notice())
        .setParameter("status", cell.status())
        .setParameter("code", cell.code())
        .setParameter("most", most)
        .getResultList();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Line line(Row row) {
    return new Line(
        row.id,
        row.subscriber,
        time.of(row.due),
        fates.of(MessageStatus.valueOf(row.status), row.code, row.detail, row.due),
        new Place(row.planned, row.id));
  }
}
