package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
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
  private static final String PLANNED =
      """
      select m.notice, coalesce(s.language, ''), count(distinct m.subscriber_id), min(m.id)
      from message m join subscriber s on s.id = m.subscriber_id
      where m.id > :before group by 1, 2 order by 3 desc""";

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

  /** How many people would be texted so, in which language, and the words of one of them. */
  public record Planned(String notice, String language, long people, int segments, String words) {}

  /** One for each kind and language, the most frequent first. */
  public List<Planned> of(long run) {
    long before = lastMessage();
    notices.tellFollowers(run, 0);
    entities.flush();
    List<?> rows =
        entities
            .createNativeQuery(PLANNED, Object[].class)
            .setParameter("before", before)
            .getResultList();
    return rows.stream().map(row -> planned((Object[]) row)).toList();
  }

  private long lastMessage() {
    return ((Number)
            entities
                .createNativeQuery("select coalesce(max(id), 0) from message")
                .getSingleResult())
        .longValue();
  }

  private Planned planned(Object[] row) {
    Message sample = Message.findById(((Number) row[3]).longValue());
    String words =
        wording
            .to(Subscriber.findById(sample.subscriberId))
            .rendered(news.of(sample).texts().alone())
            .text();
    return new Planned(
        ((String) row[0]).replace('-', ' '),
        (String) row[1],
        ((Number) row[2]).longValue(),
        Segments.count(words),
        words);
  }
}
