package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/** What was not understood: the like texts together, a page at a time, and the texts of one. */
@Singleton
class UnclearBoard {
  static final int SHOWN = 50;
  private static final int VARIANTS = 10;
  private static final int PHONES = 20;
  private static final int COUNTED = 1_000;

  private static final String WRITTEN =
      """
      select masked from unclear_text where words_id = :id order by last_at desc limit :most""";
  private static final String WRITERS =
      """
      select s.* from unclear_text t join subscriber s on s.id = t.subscriber_id
      where t.words_id = :id order by t.last_at desc limit :most""";
  private static final String TEXTED_STILL =
      "select count(*) from (" + UnclearDesk.TEXTED_STILL + ") few";

  private final EntityManager entities;
  private final Keyring keys;
  private final Subscribers subscribers;
  private final SpokenTime time;

  UnclearBoard(EntityManager entities, Keyring keys, Subscribers subscribers, SpokenTime time) {
    this.entities = entities;
    this.keys = keys;
    this.subscribers = subscribers;
    this.time = time;
  }

  /**
   * Like texts, as the newest of them is written, masked; {@code meant} and who said so are empty
   * before somebody has, {@code seen} counts how often somebody did.
   */
  record Words(
      long id,
      String masked,
      String language,
      int texts,
      int phones,
      String last,
      MeantText meant,
      String note,
      boolean keptBack,
      String by,
      String at,
      int seen,
      boolean open,
      long place) {}

  /** Somebody who wrote them. */
  record Writer(long id, String last4, boolean stopped) {}

  /** All that the page of one shows; {@code still} is how many of its phones get texts. */
  record Detail(Words words, List<String> written, List<Writer> writers, String still) {}

  /** Up to {@link #SHOWN} of them behind that place. */
  @Transactional
  public List<Words> after(UnclearOrder order, long place, long id) {
    List<?> rows =
        entities
            .createNativeQuery(order.sql(), Object[].class)
            .setParameter("after", order.after(place))
            .setParameter("id", id)
            .setParameter("most", SHOWN)
            .getResultList();
    return rows.stream().map(row -> words((Object[]) row, order)).toList();
  }

  private Words words(Object[] row, UnclearOrder order) {
    Instant last = (Instant) row[3];
    Instant marked = (Instant) row[8];
    int texts = ((Number) row[1]).intValue();
    return new Words(
        ((Number) row[0]).longValue(),
        open((byte[]) row[11]),
        ((String) row[12]).toUpperCase(java.util.Locale.ROOT),
        texts,
        ((Number) row[2]).intValue(),
        time.of(last),
        row[4] == null ? null : MeantText.valueOf((String) row[4]),
        (String) row[5],
        (Boolean) row[6],
        (String) row[7],
        marked == null ? "" : time.of(marked),
        ((Number) row[9]).intValue(),
        (Boolean) row[10],
        order.place(texts, last, marked));
  }

  private String open(byte[] masked) {
    return keys.open(masked, KeyUse.UNCLEAR_TEXT);
  }

  /** One of them; empty where the last text of them is gone. */
  @Transactional
  public Optional<Detail> look(long id) {
    return rows(UnclearOrder.ONE, id).stream()
        .map(row -> words((Object[]) row, UnclearOrder.NEWEST))
        .map(words -> new Detail(words, written(id), writers(id), still(id)))
        .findFirst();
  }

  private List<?> rows(String sql, long id) {
    return entities.createNativeQuery(sql, Object[].class).setParameter("id", id).getResultList();
  }

  private List<String> written(long id) {
    List<?> masked =
        entities
            .createNativeQuery(WRITTEN, byte[].class)
            .setParameter("id", id)
            .setParameter("most", VARIANTS)
            .getResultList();
    return masked.stream().map(one -> open((byte[]) one)).distinct().toList();
  }

  private List<Writer> writers(long id) {
    List<?> rows =
        entities
            .createNativeQuery(WRITERS, Subscriber.class)
            .setParameter("id", id)
            .setParameter("most", PHONES)
            .getResultList();
    return rows.stream()
        .map(Subscriber.class::cast)
        .map(one -> new Writer(one.id, subscribers.phoneOf(one).last4(), one.hasStopped()))
        .toList();
  }

  private String still(long id) {
    long count =
        ((Number)
                entities
                    .createNativeQuery(TEXTED_STILL, Long.class)
                    .setParameter("id", id)
                    .setParameter("most", COUNTED + 1)
                    .getSingleResult())
            .longValue();
    return count > COUNTED ? "more than " + COUNTED : String.valueOf(count);
  }
}
