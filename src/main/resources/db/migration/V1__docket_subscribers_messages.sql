-- Docketline's tables. Times are instants; a hearing's date and time are local to its court.

-- The names a feed may use for each court of the directory; reloaded from the directory at every start.
create table court_alias (
  alias     text primary key,          -- upper case, single spaces
  code      text not null,
  time_zone text not null
);

create table citation (
  id         bigint generated always as identity primary key,
  feed       text not null,
  number     text not null,            -- normalised: CitationNumber
  court      text,                     -- as the feed writes it; it may be known before a date
  status     text not null check (status in ('OPEN', 'CLOSED', 'MISSED', 'WARRANT')),
  violations text not null default '', -- digest of the violations as last merged
  first_seen timestamptz not null,
  unique (number, feed)
);

create table hearing (
  id            bigint generated always as identity primary key,
  citation_id   bigint not null references citation on delete cascade,
  date          date not null,
  time          time,                  -- null: the county gave no time
  court         text,                  -- as the feed writes it; court_alias resolves it
  court_address text,
  room          text,
  type          text,
  status        text not null check (status in ('SCHEDULED', 'CANCELLED', 'UNSEEN')),
  version       integer not null default 1, -- counts what was told or is to be told
  dated_at      timestamptz not null,  -- since when we know this date: earlier leads are not owed
  absent_polls  integer not null default 0,
  absent_since  timestamptz
);
create index hearing_of_citation on hearing (citation_id);
create index hearing_ahead on hearing (date) where status = 'SCHEDULED';
create index hearing_absent on hearing (citation_id) where absent_polls > 0;

create table violation (
  id          bigint generated always as identity primary key,
  citation_id bigint not null references citation on delete cascade,
  number      text,
  description text,
  status      text,
  warrant     boolean,
  fine        numeric(12, 2),
  costs       numeric(12, 2)
);
create index violation_of_citation on violation (citation_id);

create table feed_run (
  id            bigint generated always as identity primary key,
  feed          text not null,
  started_at    timestamptz not null,
  finished_at   timestamptz,
  outcome       text not null check (outcome in ('APPLIED', 'UNCHANGED', 'HELD', 'FAILED')),
  reason        text,
  sha256        text,
  rows_read     integer not null default 0,
  rows_accepted integer not null default 0,
  rows_rejected integer not null default 0,
  citations_new integer not null default 0,
  changes       integer not null default 0,
  hearings_moved integer not null default 0
);
create index feed_run_latest on feed_run (feed, id);

create table feed_reject (
  run_id bigint not null references feed_run on delete cascade,
  part   text not null,                -- the feed's own file, or the name of a joined one
  line   bigint not null,
  reason text not null
);
create index feed_reject_of_run on feed_reject (run_id);

-- Court names and status words of a run that the directory and the configuration do not know.
create table feed_unknown (
  run_id bigint not null references feed_run on delete cascade,
  kind   text not null check (kind in ('COURT', 'STATUS')),
  value  text not null,
  rows   integer not null,
  primary key (run_id, kind, value)
);

-- Each file of the last applied run: what the server told, to ask for nothing that has not changed,
-- and how its rows were, to judge the next one by.
create table feed_validator (
  feed          text not null,
  part          text not null,
  etag          text,
  last_modified text,
  sha256        text not null,
  rows_read     integer not null,
  rows_accepted integer not null,
  whole_lines   boolean not null,      -- the file ended with a line end
  primary key (feed, part)
);

create table docket_change (
  id          bigint generated always as identity primary key,
  run_id      bigint not null references feed_run on delete cascade,
  kind        text not null check (kind in ('HEARING_SET', 'MOVED', 'RELOCATED', 'CANCELLED', 'CLOSED', 'UNSEEN')),
  citation_id bigint not null references citation on delete cascade,
  hearing_id  bigint references hearing on delete cascade,
  was_date    date,
  was_time    time,
  was_court   text,
  was_room    text
);
create index docket_change_of_run on docket_change (run_id, citation_id);
create index docket_change_of_hearing on docket_change (hearing_id);
create index docket_change_of_citation on docket_change (citation_id);

create table subscriber (
  id         bigint generated always as identity primary key,
  phone_hash bytea not null unique,
  phone      bytea not null,           -- sealed
  status     text not null check (status in ('ACTIVE', 'STOPPED', 'UNREACHABLE')),
  reason     text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

create table subscription (
  id            bigint generated always as identity primary key,
  subscriber_id bigint not null references subscriber on delete cascade,
  number        text not null,
  citation_id   bigint references citation,
  status        text not null check (status in ('WAITING', 'ACTIVE', 'ENDED')),
  since         timestamptz not null,  -- of this status: earlier leads are not owed
  watch_until   timestamptz,
  ended_reason  text,
  check (status <> 'ACTIVE' or citation_id is not null),
  check (status <> 'WAITING' or watch_until is not null)
);
create unique index subscription_active on subscription (citation_id, subscriber_id) where status = 'ACTIVE';
create unique index subscription_waiting on subscription (number, subscriber_id) where status = 'WAITING';
create index subscription_of_subscriber on subscription (subscriber_id);
create index subscription_watch_end on subscription (watch_until) where status = 'WAITING';
create index subscription_of_citation on subscription (citation_id);

create table message (
  id              bigint generated always as identity primary key,
  subscriber_id   bigint not null references subscriber on delete cascade,
  subscription_id bigint not null references subscription on delete cascade,
  notice          text not null,
  cause           text not null unique,
  hearing_id      bigint,
  hearing_version integer,
  was_date        date,
  was_time        time,
  was_court       text,
  was_room        text,
  lead_days       integer,
  urgency         smallint not null,   -- 0 before 1 before 2
  status          text not null check (status in ('CREATED', 'SENDING', 'ACCEPTED', 'SENT', 'DELIVERED',
                    'UNDELIVERED', 'REFUSED', 'UNKNOWN', 'EXPIRED', 'SUPERSEDED')),
  detail          text,                -- why it stands where it stands, in words
  error_code      integer,
  created_at      timestamptz not null,
  due_at          timestamptz not null,
  expires_at      timestamptz not null,
  attempts        integer not null default 0,
  claimed_at      timestamptz,
  lease_until     timestamptz,
  text            bytea,               -- sealed; rendered when claimed
  segments        integer,
  sid             text,
  changed_at      timestamptz not null
);
create index message_due on message (urgency, due_at) where status = 'CREATED';
create index message_expiring on message (expires_at) where status = 'CREATED';
create index message_unsettled on message (lease_until) where status in ('SENDING', 'UNKNOWN');
create index message_of_subscriber on message (subscriber_id);
create index message_of_subscription on message (subscription_id, hearing_id);
create unique index message_sid on message (sid) where sid is not null;

create table inbound_text (
  sid         text primary key,
  phone_hash  bytea not null,
  received_at timestamptz not null,
  body        bytea not null,          -- sealed
  reply       bytea                    -- sealed TwiML; null while it is being answered
);
create index inbound_text_of_phone on inbound_text (phone_hash, received_at);

-- One row: which keyset sealed what stands here.
create table keyring (
  fingerprint bytea primary key
);

-- The pace of sending, shared by all instances (Bucket4j).
create table pace (
  id         bigint primary key,
  state      bytea,
  expires_at bigint
);
