-- The feed at county scale: files are compared row by row before they reach the docket, held files
-- wait for an operator, and what else a feed tells of a ticket is kept.

alter table citation
  add mark           bigint,  -- keyed hash of the number, by which files are compared
  add issued_on      date,
  add can_pay_online boolean,
  add payment_url    text,
  add last_name      bytea,   -- these three are keyed hashes, to be matched and never read
  add birth_date     bytea,
  add licence        bytea;
create index citation_of_mark on citation (mark);

-- Of each citation that the files applied last tell of: its mark, and the sum of its rows' marks
-- (two big-endian numbers of 64 bits), in segments by the first bits of the citation's mark.
create table feed_print (
  feed    text not null,
  segment integer not null,
  prints  bytea not null,
  primary key (feed, segment)
);
alter table feed_print alter column prints set storage external;

-- How those files were read (another configuration reads the same file otherwise), when docket and
-- file were last compared row for row, and the marks of the citations that had a rejected row.
create table feed_reading (
  feed        text primary key,
  reading     text not null,
  compared_at timestamptz not null,
  unread      bytea not null
);

-- What a change is about is never deleted; to look that up for each of thousands is what a poll does.
alter table docket_change
  drop constraint docket_change_citation_id_fkey,
  drop constraint docket_change_hearing_id_fkey;

alter table feed_unknown drop constraint feed_unknown_kind_check;
alter table feed_unknown add check (kind in ('COURT', 'STATUS', 'FACT'));

create table feed_reject_reason (
  run_id bigint not null references feed_run on delete cascade,
  reason text not null,                -- without the numbers of one row
  rows   integer not null,
  primary key (run_id, reason)
);
