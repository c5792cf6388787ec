package org.docketline.subscription;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;

/**
 * Keeps which numbers the look-up systems are to be asked for, and which of their answers are owed
 * to a subscriber who was told that we are looking.
 */
@Singleton
public final class OwedLookUps {
  private static final String ASKED_FOR =
      """
      select c.number from subscription s join citation c on c.id = s.citation_id
      where s.status = 'ACTIVE' and c.feed = ?1""";
  private static final String OWE =
      "insert into look_up_owed values (?1, ?2) on conflict do nothing";
  // The rows are locked, so that of two systems that answer at once one knows to be the last.
  private static final String OWED =
      """
      select s.* from subscription s join look_up_owed o on o.subscription_id = s.id
      where s.status = 'WAITING' and o.feed = ?1 and s.watched_hash in (?2)
      order by s.id for update of s""";
  private static final String SETTLE =
      "delete from look_up_owed where subscription_id = ?1 and feed = ?2";
  private static final String LEFT = "select count(*) from look_up_owed where subscription_id = ?1";

  private final WatchedNumbers watched;
  private final EntityManager entities;

  OwedLookUps(WatchedNumbers watched, EntityManager entities) {
    this.watched = watched;
    this.entities = entities;
  }

  /** The numbers that somebody follows in this feed, and every number that somebody watches for. */
  @SuppressWarnings("unchecked")
  public List<CitationNumber> numbers(String feed) {
    List<String> numbers =
        entities.createNativeQuery(ASKED_FOR).setParameter(1, feed).getResultList();
    return Stream.concat(numbers.stream(), watched.all())
        .distinct()
        .sorted()
        .map(CitationNumber::new)
        .toList();
  }

  /** Notes that these feeds still owe an answer for the number of this watch. */
  public void owe(Subscription watch, Collection<String> feeds) {
    for (String feed : feeds) {
      entities
          .createNativeQuery(OWE)
          .setParameter(1, watch.id)
          .setParameter(2, feed)
          .executeUpdate();
    }
  }

  /**
   * Notes that this feed has none of these numbers. Gives each watch for which it was the last feed
   * that owed an answer.
   */
  @SuppressWarnings("unchecked")
  public List<Subscription> settle(String feed, Collection<CitationNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Subscription> owed =
        entities
            .createNativeQuery(OWED, Subscription.class)
            .setParameter(1, feed)
            .setParameter(2, watched.hashes(numbers))
            .getResultList();
    return owed.stream().filter(watch -> isLast(watch, feed)).toList();
  }

  private boolean isLast(Subscription watch, String feed) {
    entities
        .createNativeQuery(SETTLE)
        .setParameter(1, watch.id)
        .setParameter(2, feed)
        .executeUpdate();
    Number left =
        (Number) entities.createNativeQuery(LEFT).setParameter(1, watch.id).getSingleResult();
    return left.intValue() == 0;
  }
}
