-- Sending once, whatever breaks.

alter table message
  add claim uuid,         -- the claim that counts; nothing else may be posted or recorded under it
  add carried_by bigint;  -- what this row says went out in that row's text; its fate is this one's

-- Of an unknown row: from when on no call for it can still be under way, so that it may be asked about.
comment on column message.lease_until is 'SENDING: until when the claim counts; UNKNOWN: when to ask the carrier';

create index message_carried on message (carried_by) where carried_by is not null;
create index message_waiting_of_subscriber on message (subscriber_id) where status = 'CREATED';
create index message_waiting_of_subscription on message (subscription_id) where status = 'CREATED';
-- Accepted, and no receipt said what became of it.
create index message_without_receipt on message (claimed_at) where status in ('ACCEPTED', 'SENT');
-- The texts of the last days, to see how many of them were filtered; rows lie in the order of their making.
create index message_of_day on message using brin (created_at) with (pages_per_range = 32, autosummarize = on);

-- One row while the carrier takes nothing from us at all, and an operator must act.
create table sending_halt (
  id       smallint primary key check (id = 1),
  since    timestamptz not null,
  code     integer,
  meaning  text not null,
  next_try timestamptz not null  -- then one text tries whether it is over
);
