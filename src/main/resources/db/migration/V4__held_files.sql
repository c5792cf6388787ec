-- Held files are kept until an operator decides or a newer file is applied; files have times.

alter table feed_validator add dated timestamptz;  -- the file's own time, where it is known

-- Residents who follow what the run changed, or what a held file would have changed.
alter table feed_run add followers integer not null default 0;

-- The file of a feed that waits for an operator. A discarded one leaves this row behind, so that
-- the same file is known again while the county goes on sending it.
create table held_file (
  feed         text primary key,
  run_id       bigint not null references feed_run on delete cascade,
  sha256       text not null,          -- as in feed_run
  reason       text not null,
  discarded_at timestamptz
);

create table held_part (
  feed          text not null references held_file on delete cascade,
  part          text not null,
  sha256        text not null,         -- this and the next three as in feed_validator
  etag          text,
  last_modified text,
  dated         timestamptz,
  bytes         bigint not null,
  primary key (feed, part)
);

-- The file deflated, cut into pieces, each sealed.
create table held_chunk (
  feed   text not null,
  part   text not null,
  number integer not null,
  sealed bytea not null,
  primary key (feed, part, number),
  foreign key (feed, part) references held_part on delete cascade
);
alter table held_chunk alter column sealed set storage external;
