-- The day of the first failure that nothing has disproved since, and the carrier's last code. One
-- failure ends nothing; a second one on another day makes texts pause (UNREACHABLE).
alter table subscriber
  add failed_on date,
  add failed_code integer,
  add heard_at timestamptz;  -- when a text came from it last

-- What one receipt ended is followed again. The failure stays, so that one more makes texts pause.
update subscription s
set status = case when s.citation_id is null then 'WAITING' else 'ACTIVE' end,
  end_reason = null, ended_reason = null
from subscriber p
where p.id = s.subscriber_id and p.status = 'UNREACHABLE'
  and s.status = 'ENDED' and s.end_reason = 'UNREACHABLE'
  and (s.citation_id is not null or s.watch_until > now())
  and not exists (
    select from subscription other
    where other.subscriber_id = s.subscriber_id and other.id <> s.id
      and (other.citation_id = s.citation_id or (s.citation_id is null and other.number = s.number))
      and (other.status <> 'ENDED' or (other.end_reason = 'UNREACHABLE' and other.id > s.id)));
update subscriber
set status = 'ACTIVE', end_reason = null, reason = null,
  failed_on = (changed_at at time zone 'UTC')::date,
  failed_code = substring(reason from '^carrier: ([0-9]{1,9})$')::integer
where status = 'UNREACHABLE';

alter table message
  add ask_at timestamptz,  -- when to ask the carrier what became of it, unless a receipt says so first
  add again_of bigint;     -- the undelivered text that this row tries once more

update message set ask_at = claimed_at + interval '5 minutes'
where status in ('SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT');

drop index message_without_receipt;
create index message_to_ask on message (ask_at)
  where status in ('ACCEPTED', 'SENT') and carried_by is null;
create index message_again on message (again_of) where again_of is not null;
