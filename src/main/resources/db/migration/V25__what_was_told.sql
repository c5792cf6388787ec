-- The hearing as a text told it: filled when the text is claimed. What is owed to somebody follows
-- from what the person was told, and not from how often the docket changed meanwhile.
alter table message
  add column told_date date,
  add column told_time time,
  add column told_court text,
  add column told_room text,
  -- When the person learned the same by an answer, while this text was still to be sent.
  add column answered_at timestamptz;

update message m
set told_date = h.date, told_time = h.time, told_court = h.court, told_room = h.room
from hearing h
where m.hearing_id = h.id and m.hearing_version = h.version and h.status = 'SCHEDULED'
  and m.status in ('ACCEPTED', 'SENT', 'DELIVERED', 'SENDING', 'UNKNOWN');

-- What nobody got, as far as we know, and since when: for the console and the alarm.
create index message_untold on message (changed_at)
  where status in ('UNDELIVERED', 'REFUSED', 'EXPIRED', 'UNKNOWN');
