package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.docketline.docket.ChangeKind;
import org.docketline.outbox.MessageStatus;

/**
 * Who follows what a run has changed. The ways into the tables are given ({@code limit}, {@code
 * offset 0}), since PostgreSQL does not know how large they are before it has counted them.
 */
@Singleton
final class ChangeFollowers {
  private static final String CHANGES =
      """
      select c.id, c.kind, c.citation_id, c.hearing_id
      from docket_change c
      where c.run_id = :run and c.id > :after and (
        select true from subscription s
        where s.citation_id = c.citation_id and s.status = 'ACTIVE' limit 1)
      order by c.id""";

  // Plain is the news to whom nothing is to be taken back, and nothing that waits says it too: the
  // reasons for which Notices or the outbox would look at a text of theirs.
  private static final String FOLLOWERS =
      """
      select t.change, s.id as subscription, s.subscriber_id as subscriber,
        t.apart and (s.driver is null or h.drivers is null) and t.hearing <> all (s.declined)
          and not coalesce(texts.any_matter, false) as plain
      from unnest(cast(:changes as bigint[]), cast(:citations as bigint[]),
          cast(:hearings as bigint[]), cast(:aparts as boolean[]))
        as t (change, citation, hearing, apart)
      left join lateral (select drivers from hearing o where o.id = t.hearing offset 0) h on true
      cross join lateral (select * from subscription f
        where f.citation_id = t.citation and f.status = 'ACTIVE' offset 0) s
      cross join lateral (
        select bool_or(case
          when m.status = 'CREATED' and m.notice in (:silencing) then true
          when m.hearing_id = t.hearing and (m.notice in (:notices) or m.lead_days is not null)
            then m.status = 'CREATED' or m.lead_days is null and m.answered_at is null
              and m.status not in (:told) end) as any_matter
        from (select * from message a where a.subscription_id = s.id offset 0) m) texts
      order by t.change, s.id""";

  private final EntityManager entities;

  ChangeFollowers(EntityManager entities) {
    this.entities = entities;
  }

  /** One who follows what a change is of; plain if the news is to them as to any other. */
  record Follower(long change, long subscription, long subscriber, boolean plain) {}

  /** The changes of a run after this one that somebody follows. */
  List<FollowedChange> changes(long run, long after) {
    List<?> rows =
        entities
            .createNativeQuery(CHANGES, Object[].class)
            .setParameter("run", run)
            .setParameter("after", after)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(ChangeFollowers::change).toList();
  }

  private static FollowedChange change(Object[] row) {
    return new FollowedChange(
        (Long) row[0], ChangeKind.valueOf((String) row[1]), (Long) row[2], (Long) row[3]);
  }

  /** Who follows these, of which those of these ids hang together with no other. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Follower> of(List<FollowedChange> changes, List<Boolean> apart) {
    return entities
        .createNativeQuery(FOLLOWERS, Follower.class)
        .setParameter("changes", changes.stream().map(FollowedChange::id).toArray(Long[]::new))
        .setParameter(
            "citations", changes.stream().map(FollowedChange::citation).toArray(Long[]::new))
        .setParameter(
            "hearings", changes.stream().map(FollowedChange::hearing).toArray(Long[]::new))
        .setParameter("aparts", apart.toArray(Boolean[]::new))
        .setParameter("silencing", List.of(Notice.FOUND.key(), Notice.CLOSED.key()))
        .setParameter("notices", Notice.CHANGES)
        .setParameter("told", MessageStatus.told())
        .getResultList();
  }
}
