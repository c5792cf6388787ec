-- The lines of each part of a feed as the file applied last had them, in their order and so many
-- together: of each the keyed hash of its bytes and the mark of its citation, 0 where it is no
-- record. A line that is the same need not be parsed. Nothing of it is written to the log: after a
-- crash the table is empty, and the next file is read as a whole.
create unlogged table feed_line (
  feed   text not null,
  part   text not null,
  block  integer not null,
  header integer not null,
  lines  bytea not null,
  primary key (feed, part, block)
);
alter table feed_line alter column lines set storage external;
