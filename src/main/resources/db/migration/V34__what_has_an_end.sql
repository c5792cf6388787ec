-- What is kept has an end (docketline.retention).

-- Texts whose time is over: what was sent and what came of it, without phone, ticket or words. A
-- partition a month, made when the first of its texts comes here.
create table settled_message (
  id         bigint not null,
  notice     text not null,
  cause      text not null,
  lead_days  integer,
  status     text not null,
  error_code integer,
  wording    text,
  segments   integer,
  attempts   integer not null,
  sid        text,
  created_at timestamptz not null,
  claimed_at timestamptz,
  changed_at timestamptz not null
) partition by range (created_at);

-- The one by ranges forgets which of them hold old texts once their room is used again.
create index message_made on message (created_at);
create index inbound_text_kept on inbound_text (received_at) where body is not null;

-- When it first agreed by a text that is not kept any more; else its text, or its sign-up, says so.
alter table subscriber add agreed_at timestamptz;

alter table subscription drop constraint subscription_end_reason_check;
alter table subscription add constraint subscription_end_reason_check
  check (end_reason in ('LEFT', 'ANOTHER_COURT', 'FOUND_UNPROVEN', 'NOT_FOUND', 'OVER',
    'ASKED_TO_STOP', 'WRONG_NUMBER', 'CARRIER_STOPPED', 'OPTED_OUT', 'UNREACHABLE'));
create index subscription_ended on subscription (since) where status = 'ENDED';

-- Since when its feed does not list it.
alter table citation add absent_since timestamptz;
create index citation_absent on citation (absent_since) where absent_since is not null;
create index feed_run_started on feed_run (started_at);
