package org.docketline.notice;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.ChangeKind;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DocketChange;
import org.docketline.docket.Hearing;
import org.docketline.notice.ChangeFollowers.Follower;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.Pieces;
import org.docketline.outbox.StillKnown;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.OwedLookUps;
import org.docketline.subscription.Subscription;

/**
 * Plans the texts that a change of the docket gives cause for, in the transaction that records it:
 * a change cannot be recorded without its texts. It also ends the watches that have lasted their
 * time.
 */
@Singleton
public class Notices {
  private static final Duration NEWS_FOR = Duration.ofDays(7);
  private static final String FOLLOWED_SO =
      """
      from DocketChange c join Subscription s on s.citationId = c.citationId
      where c.runId = ?1 and c.kind = ?2 and s.status = 'ACTIVE' order by c.id, s.id""";
  private static final String FOLLOWERS =
      """
      select count(distinct s.subscriberId)
      from DocketChange c join Subscription s on s.citationId = c.citationId
      where c.runId = ?1 and s.status = 'ACTIVE'""";
  private static final String FOLLOWERS_LEFT_OUT =
      """
      select count(distinct s.subscriber_id)
      from left_out join subscription s using (citation_id) where s.status = 'ACTIVE'""";
  private static final String FOLLOWED_MEANWHILE =
      """
      from DocketChange c join Subscription s on s.citationId = c.citationId
      where c.runId = ?1 and c.id > ?2 and s.status = 'ACTIVE' and s.since >= ?3
        and not exists (
          select 1 from Message m
          where m.subscriptionId = s.id
            and (m.hearingId = c.hearingId or m.hearingId is null or c.hearingId is null))
      order by c.id, s.id""";

  private final EntityManager entities;
  private final Outbox outbox;
  private final FollowerNews plain;
  private final HearingNews news;
  private final CitationFacts facts;
  private final Following following;
  private final OwedLookUps owed;
  private final MissedDates missed;
  private final Clock clock;

  Notices(
      EntityManager entities,
      Outbox outbox,
      FollowerNews plain,
      HearingNews news,
      CitationFacts facts,
      Following following,
      OwedLookUps owed,
      MissedDates missed,
      Clock clock) {
    this.following = following;
    this.owed = owed;
    this.missed = missed;
    this.entities = entities;
    this.outbox = outbox;
    this.plain = plain;
    this.news = news;
    this.facts = facts;
    this.clock = clock;
  }

  /** Tells the subscribers of changed citations, then those whose watched number appeared. */
  public void tell(long run) {
    tell(run, 0);
  }

  /** Does the same for the changes after this one, where a run is merged in parts. */
  public void tell(long run, long after) {
    tellFollowers(run, after);
    following.watchesFound().forEach(this::found);
  }

  // Without this, each query checks everything that was loaded for changes, and ten thousand texts
  // take minutes.
  private void withoutChecks(Runnable planning) {
    entities.setFlushMode(FlushModeType.COMMIT);
    planning.run();
    entities.setFlushMode(FlushModeType.AUTO);
  }

  private void tellFollowers(long run, long after) {
    entities.flush();
    withoutChecks(() -> tellOthers(plain.plan(run, after)));
  }

  // Those whose texts are to be looked at one by one.
  private void tellOthers(List<Follower> others) {
    Pieces.of(others).forEach(this::tellSome);
  }

  private void tellSome(List<Follower> some) {
    Map<Long, DocketChange> changes =
        DocketChange.<DocketChange>list(
                "id in ?1", some.stream().map(Follower::change).distinct().toList())
            .stream()
            .collect(toMap(change -> change.id, change -> change));
    Map<Long, Subscription> followed =
        Subscription.<Subscription>list(
                "id in ?1", some.stream().map(Follower::subscription).distinct().toList())
            .stream()
            .collect(toMap(one -> one.id, one -> one));
    some.stream()
        // Somebody may have had all about them deleted meanwhile.
        .filter(one -> followed.containsKey(one.subscription()))
        .forEach(one -> tell(changes.get(one.change()), followed.get(one.subscription())));
  }

  /** Tells the first of those who follow what this run changed in one way. */
  void tellSome(long run, ChangeKind kind, int most) {
    tellEach(
        entities
            .createQuery("select c, s " + FOLLOWED_SO, Object[].class)
            .setParameter(1, run)
            .setParameter(2, kind)
            .setMaxResults(most)
            .getResultList());
  }

  private void tellEach(List<Object[]> followed) {
    withoutChecks(
        () -> followed.forEach(told -> tell((DocketChange) told[0], (Subscription) told[1])));
  }

  /** How many subscribers follow a citation that this run changed. */
  public int followers(long run) {
    return entities
        .createQuery(FOLLOWERS, Long.class)
        .setParameter(1, run)
        .getSingleResult()
        .intValue();
  }

  /** How many subscribers follow a citation of which the merge going on begins to miss a date. */
  public int followersLeftOut() {
    return ((Number) entities.createNativeQuery(FOLLOWERS_LEFT_OUT).getSingleResult()).intValue();
  }

  /**
   * Tells the subscribers who began to follow while the run was merged, in a transaction after it:
   * they were answered from the docket as it was before, and the run could not see them yet.
   */
  public void tellWhoCameMeanwhile(long run, Instant began) {
    tellWhoCameMeanwhile(run, 0, began);
  }

  /** Does the same for the changes after this one. */
  public void tellWhoCameMeanwhile(long run, long after, Instant began) {
    entities
        .createQuery("select c, s " + FOLLOWED_MEANWHILE, Object[].class)
        .setParameter(1, run)
        .setParameter(2, after)
        .setParameter(3, began)
        .getResultList()
        .forEach(told -> tell((DocketChange) told[0], (Subscription) told[1]));
  }

  private void tell(DocketChange change, Subscription subscription) {
    if (outbox.isWaiting(subscription.id, Notice.FOUND.key())) {
      return; // that text is worded when it goes out, and says how the ticket stands then
    }
    switch (change.kind) {
      case MISSED -> tellOfMissed(change, subscription, Citation.findById(change.citationId));
      case CLOSED -> tellOfCitation(change, subscription, facts.next(subscription).orElse(null));
      case TRANSFERRED -> tellOfTransfer(change, subscription, Hearing.findById(change.hearingId));
      case HEARING_SET, MOVED, RELOCATED, CANCELLED, UNSEEN, WITHDRAWN ->
          tellOfHearing(change, subscription, Hearing.findById(change.hearingId));
    }
  }

  private void tellOfMissed(DocketChange change, Subscription subscription, Citation citation) {
    Optional<Hearing> hearing = missed.last(subscription);
    if (missed.isTold(citation, hearing)) {
      tellOfCitation(change, subscription, hearing.orElse(null));
    }
  }

  private void tellOfCitation(DocketChange change, Subscription subscription, Hearing about) {
    Instant until = clock.instant().plus(NEWS_FOR);
    plan(
        Notice.of(change.kind),
        subscription,
        about,
        HearingAsTold.NOTHING,
        until,
        "/change " + change.id);
  }

  private void tellOfHearing(DocketChange change, Subscription subscription, Hearing hearing) {
    if (subscription.declines(hearing)) {
      return;
    }
    StillKnown known = outbox.takeBack(subscription.id, hearing.id, Notice.CHANGES);
    if (known.hearing().isEmpty() && isOpenAgainUntold(change, subscription, hearing)) {
      return;
    }
    news.of(change, hearing, known).ifPresent(one -> plan(one, subscription));
  }

  /** Tells how a hearing is, where the news of it did not reach them and they know it otherwise. */
  void tellAgain(Subscription subscription, Hearing hearing) {
    StillKnown known = outbox.takeBack(subscription.id, hearing.id, Notice.CHANGES);
    news.again(hearing, known).ifPresent(one -> plan(one, subscription));
  }

  // That the ticket was closed was never told, so that its old date is no news.
  private boolean isOpenAgainUntold(
      DocketChange change, Subscription subscription, Hearing hearing) {
    return change.kind == ChangeKind.HEARING_SET
        && news.isAsBefore(change, hearing)
        && outbox.isWaiting(subscription.id, Notice.CLOSED.key());
  }

  // The county is one for the resident: that a number changed lists is the court's business, and
  // when to be where is theirs. Whoever follows it in its new list knows already.
  private void tellOfTransfer(DocketChange change, Subscription left, Hearing hearing) {
    following
        .followAlso(left, Citation.findById(hearing.citationId))
        .ifPresent(now -> plan(news.instead(change, hearing), now));
  }

  /** The number of this watch is in the docket: follows it, or asks first whose it is. */
  public void found(Subscription watch) {
    if (watch.unproven) {
      following.end(watch, EndReason.FOUND_UNPROVEN);
      tellOfNumber(Notice.FOUND_UNPROVEN, watch);
    } else {
      following.found(watch).forEach(this::tellFound);
    }
  }

  // This text is of use even after the hearing's start, since it tells of later changes too.
  private void tellFound(Subscription subscription) {
    Instant until = clock.instant().plus(NEWS_FOR);
    Hearing next = facts.next(subscription).orElse(null);
    plan(Notice.FOUND, subscription, next, HearingAsTold.NOTHING, until, "");
  }

  private void tellOfNumber(Notice notice, Subscription watch) {
    Instant until = clock.instant().plus(NEWS_FOR);
    plan(notice, watch, null, HearingAsTold.NOTHING, until, "");
  }

  /** Notes that an answer told how these tickets stand: later texts go by that. */
  public void noteAnswers(Collection<Subscription> told) {
    List<Long> texted = told.stream().filter(one -> !one.isBegunNow()).map(one -> one.id).toList();
    if (!texted.isEmpty()) {
      outbox.noteAnswers(texted);
    }
  }

  /** Takes back the text that a watched number was found: somebody has said it already. */
  public void withdrawFound(Subscription followed, String why) {
    outbox.withdraw(followed.id, Notice.FOUND.key(), why);
  }

  /** The numbers to ask a look-up feed for: those that somebody follows or watches for. */
  public List<CitationNumber> numbersAskedFor(String feed) {
    return owed.numbers(feed);
  }

  /**
   * Tells the subscribers who wait for these numbers that this feed has none of them, once every
   * feed that was asked has answered.
   */
  public void tellNotYet(String feed, Collection<CitationNumber> numbers) {
    owed.settle(feed, numbers).forEach(watch -> tellOfNumber(Notice.NOT_YET, watch));
  }

  /** Ends the watches that have lasted their time, and tells their subscribers. */
  @Transactional
  public void endWatches() {
    following.endWatches().forEach(watch -> tellOfNumber(Notice.WATCH_ENDED, watch));
  }

  /** Ends up to so many followings of what has been over since this day, and says so. */
  @Transactional
  public int endOver(LocalDate day, int most) {
    List<Subscription> ended = following.endOver(day, most);
    ended.forEach(over -> tellOfNumber(Notice.FOLLOWING_ENDED, over));
    return ended.size();
  }

  private void plan(
      Notice notice,
      Subscription to,
      Hearing hearing,
      HearingAsTold was,
      Instant until,
      String event) {
    plan(news.of(notice, hearing, was, until, event), to);
  }

  private void plan(PlannedNews one, Subscription to) {
    outbox.add(one.to(to.subscriberId, to.id));
  }
}
