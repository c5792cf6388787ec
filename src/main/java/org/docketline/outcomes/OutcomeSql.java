package org.docketline.outcomes;

/** The statements by which court dates are written down, judged and counted. */
final class OutcomeSql {
  /** One look at a day, whichever instance is first. */
  static final String NEW_DAY =
      """
      insert into outcome_day (zone, date, opened_at) values (:zone, :today, :now)
      on conflict do nothing""";

  /** A plan made without the date takes every day for an empty one. */
  static final String PLAN_WITH_THE_DATE =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)""";

  /**
   * The dates of the day that were known before it, one for each ticket; what two of the county's
   * lists have on one day in one place is one. Whoever left on the day itself had followed it when
   * the day began.
   */
  static final String OPEN =
      """
      with heard as materialized (
        select id from hearing
        where status = 'SCHEDULED' and date = :today and dated_at < :begins)
      insert into hearing_outcome
        (citation_id, date, copies, court, followed, reachable, was_missed, opened_at)
      select distinct on (c.id) c.id, h.date, copy.ids, h.code, f.followed, f.reachable,
        c.status in ('MISSED', 'WARRANT') or copy.missed, :now
      from heard
      join placed_hearing h on h.id = heard.id
      join citation c on c.id = h.citation_id
      cross join lateral (
        select coalesce(array_agg(o.id order by o.id), '{}') as ids, min(o.id) as first,
          coalesce(bool_or(o.status in ('MISSED', 'WARRANT')), false) as missed
        from citation o
        where o.number = c.number and o.feed <> c.feed and o.status <> 'CLOSED'
          and exists (select from placed_hearing t
            where t.citation_id = o.id and t.status = 'SCHEDULED' and t.date = h.date
              and t.place is not distinct from h.place
              and coalesce(t.time = h.time, true))) copy
      cross join lateral (
        select count(*) > 0 as followed, coalesce(bool_or(p.status = 'ACTIVE'), false) as reachable
        from subscription s join subscriber p on p.id = s.subscriber_id
        where s.citation_id = any (copy.ids || c.id) and h.id <> all (s.declined)
          and coalesce(s.driver = any (h.drivers) or s.driver <> all (c.drivers), true)
          and (s.status = 'ACTIVE' and s.since < :begins
            or s.status = 'ENDED' and s.since >= :begins
              and s.end_reason not in ('ANOTHER_COURT', 'FOUND_UNPROVEN', 'NOT_FOUND'))) f
      where h.zone = :zone and c.status <> 'CLOSED' and coalesce(c.id < copy.first, true)
      order by c.id, h.time, h.id
      on conflict do nothing""";

  /**
   * What came of each date that may still change: a miss stays one, and after a month the last word
   * stands. Once the ticket's next date has come, what the feed says is about that one.
   */
  static final String JUDGE =
      """
      update hearing_outcome o set outcome = j.outcome
      from (
        select o.id, case
          when o.was_missed then 'MISSED_BEFORE'
          when exists (select from hearing_outcome next
              where next.citation_id = o.citation_id and next.date > o.date)
            then case o.outcome when 'WAITING' then 'ANOTHER_DATE' else o.outcome end
          when o.date < :first then 'STILL_OPEN'
          when c.id is null then 'NOT_LISTED'
          when c.status in ('MISSED', 'WARRANT') or exists (select from citation x
              where x.id = any (o.copies) and x.status in ('MISSED', 'WARRANT')) then 'MISSED'
          when not exists (select from hearing h
              where h.citation_id = o.citation_id and h.date = o.date and h.status = 'SCHEDULED')
            then 'NOT_HELD'
          when c.status = 'CLOSED' and not exists (select from citation x
              where x.id = any (o.copies) and x.status <> 'CLOSED') then 'KEPT'
          when exists (select from hearing h
              where h.citation_id = o.citation_id and h.date > o.date and h.status = 'SCHEDULED'
                and h.dated_at > o.opened_at) then 'ANOTHER_DATE'
          when c.absent_since is not null then 'NOT_LISTED'
          else 'WAITING' end as outcome
        from hearing_outcome o left join citation c on c.id = o.citation_id
        where o.outcome not in ('MISSED', 'MISSED_BEFORE')
          and (o.date >= :first or o.outcome = 'WAITING')) j
      where j.id = o.id and j.outcome <> o.outcome""";

  /**
   * Receipts may still come for some days. What was erased meanwhile takes nothing away. The texts
   * are noted where one phone alone had them, since each phone has its own variants.
   */
  static final String REMINDERS =
      """
      update hearing_outcome o set sent = m.sent, delivered = m.delivered, lead = m.lead,
        wording = m.wording
      from (
        select o.id, greatest(o.sent, count(distinct (s.subscriber_id, m.lead_days))) as sent,
          greatest(o.delivered, count(distinct (s.subscriber_id, m.lead_days))
            filter (where m.status = 'DELIVERED')) as delivered,
          least(o.lead, min(m.lead_days) filter (where m.status = 'DELIVERED')) as lead,
          case when count(distinct s.subscriber_id) = 1
            then string_agg(distinct token, ' ' order by token) else '' end as wording
        from hearing_outcome o
        join subscription s on s.citation_id = any (o.copies || o.citation_id)
        join message m on m.subscription_id = s.id
        cross join lateral regexp_split_to_table(coalesce(m.wording, ''), ' ') token
        where o.followed and o.date >= :from and m.lead_days is not null and m.told_date = o.date
          and m.status in ('ACCEPTED', 'SENT', 'DELIVERED', 'UNDELIVERED')
        group by o.id) m
      where m.id = o.id and (o.sent, o.delivered, o.lead, o.wording)
        is distinct from (m.sent, m.delivered, m.lead, m.wording)""";

  static final String UNCOUNT = "delete from outcome_count where month >= :month";

  static final String COUNT =
      """
      insert into outcome_count (month, court, followed, reachable, reminded, lead, wording,
        outcome, dates, sent, delivered)
      select date_trunc('month', date), court, followed, reachable, sent > 0, lead, wording,
        outcome, count(*), sum(sent), sum(delivered)
      from hearing_outcome where date >= :month group by 1, 2, 3, 4, 5, 6, 7, 8""";

  static final String FORGET = "delete from hearing_outcome where date < :month";

  private OutcomeSql() {}
}
