package org.docketline.notice;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docketline.docket.DocketChange;
import org.docketline.docket.Hearing;
import org.docketline.notice.ChangeFollowers.Follower;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.Pieces;
import org.hibernate.jpa.HibernateHints;

/**
 * Plans news of hearings for all at once to whom it is the same: the news is made once for each
 * change, and is written for a thousand people with one statement.
 */
@Singleton
final class FollowerNews {
  private static final String WITH_HEARINGS =
      "select c, h from DocketChange c join Hearing h on h.id = c.hearingId where c.id in ?1";

  private final EntityManager entities;
  private final ChangeFollowers followers;
  private final HearingNews news;
  private final Outbox outbox;

  FollowerNews(EntityManager entities, ChangeFollowers followers, HearingNews news, Outbox outbox) {
    this.entities = entities;
    this.followers = followers;
    this.news = news;
    this.outbox = outbox;
  }

  /** Plans the plain news of this run, and answers with who is left, in the order of changes. */
  List<Follower> plan(long run, long after) {
    List<FollowedChange> changes = followers.changes(run, after);
    Set<Long> apart = new HashSet<>(FollowedChange.apart(changes));
    return Pieces.of(changes).flatMap(some -> plan(some, apart).stream()).toList();
  }

  private List<Follower> plan(List<FollowedChange> changes, Set<Long> apart) {
    Map<Long, PlannedNews> planned = news(changes, apart);
    List<Follower> all =
        followers.of(changes, changes.stream().map(one -> planned.containsKey(one.id())).toList());
    outbox.addAll(
        all.stream()
            .filter(Follower::plain)
            .map(to -> planned.get(to.change()).to(to.subscriber(), to.subscription()))
            .toList());
    return all.stream().filter(follower -> !follower.plain()).toList();
  }

  private Map<Long, PlannedNews> news(List<FollowedChange> changes, Set<Long> apart) {
    List<Long> ids = changes.stream().map(FollowedChange::id).filter(apart::contains).toList();
    List<Object[]> rows =
        ids.isEmpty()
            ? List.of()
            : entities
                .createQuery(WITH_HEARINGS, Object[].class)
                .setParameter(1, ids)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    return rows.stream().collect(toMap(row -> ((DocketChange) row[0]).id, this::news));
  }

  // However many there are, a thousand of them are kept in mind.
  private PlannedNews news(Object[] row) {
    entities.detach(row[0]);
    entities.detach(row[1]);
    return news.of((DocketChange) row[0], (Hearing) row[1]);
  }
}
