package org.docketline.retention;

import java.time.Duration;
import java.util.function.Function;
import org.docketline.subscription.PhoneErasure;

/**
 * What ends by one statement, which takes at most {@link #MOST} rows: {@code :before} is the moment
 * before which it was kept long enough. In this order, since some wait for others.
 */
@SuppressWarnings("ImmutableEnumChecker") // a function that reads a setting changes nothing
enum RetentionRule {
  /** The id, the time and what the answer was stay; and that the phone had agreed, if it had. */
  ARRIVED_TEXTS(
      RetentionConfig::texts,
      """
      with old as (
        select sid, phone_hash, received_at, wording from inbound_text
        where received_at < :before and body is not null
        order by received_at limit :most for update skip locked),
      agreed as (
        update subscriber p set agreed_at = least(p.agreed_at, o.first)
        from (select phone_hash, min(received_at) as first from old
          where wording ~ '%s' group by phone_hash) o
        where o.phone_hash = p.phone_hash)
      update inbound_text t set phone_hash = null, body = null, reply = null
      from old where t.sid = old.sid"""
          .formatted(PhoneErasure.BEGAN)),
  /** Each is the last that its phone wrote in these words. */
  UNCLEAR_TEXTS(
      RetentionConfig::texts,
      """
      delete from unclear_text where ctid = any (array(
        select ctid from unclear_text where last_at < :before
        order by last_at limit :most for update skip locked))"""),
  ENDED_FOLLOWINGS(
      RetentionConfig::texts,
      """
      delete from subscription where id in (
        select s.id from subscription s where s.status = 'ENDED' and s.since < :before
          and not exists (select from message m where m.subscription_id = s.id)
        order by s.since limit :most for update skip locked)"""),
  /** What a stop ended and START took up no more: of which ticket it was. */
  SLEPT(
      config -> Duration.ZERO,
      """
      update subscription set number = null, watched = null, watched_hash = null,
        citation_id = null, driver = null, declined = '{}', asleep_until = null
      where id in (
        select id from subscription where asleep_until <= :before
        order by asleep_until limit :most for update skip locked)"""),
  /** Whoever has left it is not asked: what ended of it loses it. */
  LEFT_CITATIONS(
      RetentionConfig::citations,
      """
      with old as (
        select c.id from citation c where c.absent_since < :before
          and not exists (select from hearing h
            where h.citation_id = c.id and h.date >= cast(cast(:before as timestamptz) as date))
          and not exists (select from subscription s
            where s.citation_id = c.id and s.status <> 'ENDED')
        order by c.absent_since limit :most for update skip locked),
      freed as (
        update subscription s set citation_id = null from old where s.citation_id = old.id)
      delete from citation c using old where c.id = old.id"""),
  /** What the docket was before an applied file: that file cannot be taken back any more. */
  TAKEN_BACK(
      config -> Duration.ofDays(30),
      """
      delete from docket_before where ctid = any (array(
        select b.ctid from docket_before b join feed_run r on r.id = b.run_id
        where r.started_at < :before limit :most))"""),
  CHANGES(RetentionConfig::runs, ofRuns("docket_change")),
  REJECTED_ROWS(RetentionConfig::runs, ofRuns("feed_reject")),
  /** The last of each outcome stays, and so does the one whose file waits for an operator. */
  RUNS(
      RetentionConfig::runs,
      """
      delete from feed_run where id in (
        select r.id from feed_run r where r.started_at < :before
          and r.id not in (select max(id) from feed_run group by feed, outcome)
          and not exists (select from held_file f where f.run_id = r.id)
          and not exists (select from docket_change d where d.run_id = r.id)
          and not exists (select from feed_reject j where j.run_id = r.id)
        order by r.started_at limit :most for update skip locked)"""),
  CONSENTS(
      RetentionConfig::consents,
      """
      delete from past_consent where id in (
        select id from past_consent where deleted_at < :before order by id limit :most)""");

  /** Few enough that nobody waits for them. */
  static final int MOST = 1000;

  private final Function<RetentionConfig, Duration> kept;
  private final String sql;

  RetentionRule(Function<RetentionConfig, Duration> kept, String sql) {
    this.kept = kept;
    this.sql = sql;
  }

  Duration kept(RetentionConfig config) {
    return kept.apply(config);
  }

  String sql() {
    return sql;
  }

  private static String ofRuns(String table) {
    return """
        delete from %1$s where ctid = any (array(
          select t.ctid from feed_run r join %1$s t on t.run_id = r.id
          where r.started_at < :before
            and r.id not in (select max(id) from feed_run group by feed, outcome)
          limit :most for update of t skip locked))"""
        .formatted(table);
  }
}
