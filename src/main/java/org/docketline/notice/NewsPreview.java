package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.docket.ChangeKind;
import org.docketline.outbox.Message;
import org.docketline.sms.Segments;
import org.docketline.subscription.Subscriber;
import org.docketline.wording.Wording;

/**
 * What the changes of a run would text to those who follow them, for whoever decides whether they
 * are true. It plans the texts as ever, so that the caller's transaction must be undone.
 */
@Singleton
public class NewsPreview {
  /**
   * Texts to more people of a kind are not planned to be looked at: it takes as long as a merge.
   */
  private static final int PLANNED_OF_A_KIND = 800;

  private static final String KINDS =
      """
      select c.kind, count(*) from docket_change c join subscription s using (citation_id)
      where c.run_id = :run and s.status = 'ACTIVE' group by 1 order by 2 desc, 1""";
  private static final String PLANNED =
      """
      select m.notice, coalesce(s.language, ''), count(distinct m.subscriber_id), min(m.id)
      from message m join subscriber s on s.id = m.subscriber_id
      where m.id > :before group by 1, 2 order by 3 desc, 1, 2""";

  private final EntityManager entities;
  private final Notices notices;
  private final NewsItems news;
  private final Wording wording;

  NewsPreview(EntityManager entities, Notices notices, NewsItems news, Wording wording) {
    this.entities = entities;
    this.notices = notices;
    this.news = news;
    this.wording = wording;
  }

  /**
   * How many people would be texted so, in which language, and the words of one of them.
   *
   * @param estimated whether the number goes by a part of them
   */
  public record Planned(
      String notice, String language, long people, int segments, String words, boolean estimated) {}

  /** One for each kind of change, news and language. */
  public List<Planned> of(long run) {
    List<?> kinds =
        entities.createNativeQuery(KINDS, Object[].class).setParameter("run", run).getResultList();
    return kinds.stream().flatMap(kind -> ofKind(run, (Object[]) kind)).toList();
  }

  private Stream<Planned> ofKind(long run, Object[] kind) {
    long before = lastMessage();
    notices.tellSome(run, ChangeKind.valueOf((String) kind[0]), PLANNED_OF_A_KIND);
    entities.flush();
    double share = Math.max(1, ((Number) kind[1]).doubleValue() / PLANNED_OF_A_KIND);
    List<?> rows =
        entities
            .createNativeQuery(PLANNED, Object[].class)
            .setParameter("before", before)
            .getResultList();
    return rows.stream().map(row -> planned((Object[]) row, share));
  }

  private long lastMessage() {
    return ((Number)
            entities
                .createNativeQuery("select coalesce(max(id), 0) from message")
                .getSingleResult())
        .longValue();
  }

  private Planned planned(Object[] row, double share) {
    return planned(
        Message.findById(((Number) row[3]).longValue()),
        (String) row[1],
        Math.round(((Number) row[2]).longValue() * share),
        share > 1);
  }

  /** So many people in this language, and the words of this one of their texts. */
  Planned planned(Message sample, String language, long people, boolean estimated) {
    String words =
        wording
            .to(Subscriber.findById(sample.subscriberId))
            .rendered(news.of(sample).texts().alone())
            .text();
    return new Planned(
        sample.notice.replace('-', ' '), language, people, Segments.count(words), words, estimated);
  }
}
