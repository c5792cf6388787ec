-- What a phone was last asked to choose from, or to prove; whatever it texts meanwhile is answered as ever.
create table choice (
  subscriber_id bigint primary key references subscriber on delete cascade,
  kind          text not null check (kind in ('COURT', 'TICKET', 'LANGUAGE', 'FACT')),
  subject       text,                       -- COURT: the number that several courts have
  options       text[] not null,            -- courts by code or name, numbers, or languages
  asked_at      timestamptz not null,       -- open for a day
  misses        smallint not null default 0 -- FACT: answers that did not match
);

alter table subscription
  -- Hearings of the same number in a court that is not this resident's.
  add declined bigint[] not null default '{}',
  -- Watched for before anybody could ask who the driver is: once found, no date is told unasked.
  add unproven boolean not null default false;
