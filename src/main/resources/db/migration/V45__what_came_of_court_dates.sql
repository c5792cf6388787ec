-- What came of court dates, counted without persons.

-- The days whose court dates were written down, by the zone of their courts: each once, when it begins.
create table outcome_day (
  zone      text not null,
  date      date not null,
  opened_at timestamptz not null,
  primary key (zone, date)
);

-- A ticket's court date, from the beginning of its day until its month is over and settled; then
-- its count alone stays. Who followed it is not here, only whether somebody did.
create table hearing_outcome (
  id          bigint generated always as identity primary key,
  citation_id bigint not null,
  date        date not null,
  copies      bigint[] not null default '{}',  -- the same ticket in the county's other lists
  court       text,                            -- its code; null: not in the directory
  followed    boolean not null,                -- when its day began
  reachable   boolean not null,                -- one who followed could be texted
  was_missed  boolean not null,                -- it was missed, or had a warrant, before its day
  opened_at   timestamptz not null,
  sent        integer not null default 0,      -- reminders that the carrier took
  delivered   integer not null default 0,
  lead        integer,                         -- days, of the last one that was delivered
  wording     text not null default '',        -- their texts, where one phone alone followed
  outcome     text not null default 'WAITING' check (outcome in ('KEPT', 'MISSED', 'WAITING',
                'STILL_OPEN', 'ANOTHER_DATE', 'NOT_LISTED', 'MISSED_BEFORE', 'NOT_HELD')),
  unique (citation_id, date)
);
create index hearing_outcome_date on hearing_outcome (date);

create table outcome_count (
  month     date not null,
  court     text,
  followed  boolean not null,
  reachable boolean not null,
  reminded  boolean not null,
  lead      integer,
  wording   text not null,
  outcome   text not null,
  dates     integer not null,
  sent      integer not null,
  delivered integer not null
);
create index outcome_count_month on outcome_count (month);
create index outcome_count_variants on outcome_count (month) where wording like '%@%';
