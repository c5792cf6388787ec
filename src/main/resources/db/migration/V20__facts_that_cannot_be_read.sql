-- How each fact fared in the rows that a run read. Of what could not be read the shapes are kept
-- (digits are 9, letters A), and never the values.
create table feed_fact (
  run_id      bigint not null references feed_run on delete cascade,
  part        text not null,
  fact        text not null,
  column_name text not null,
  rows        integer not null,
  unreadable  integer not null,
  absent      integer not null,
  none        integer not null,        -- says that there is none
  shapes      text not null,
  first_line  bigint not null,         -- of those unreadable; 0 where all could be read
  primary key (run_id, part, fact, column_name)
);

-- The hash of a name is now of its first surname: those that are here match nothing that anybody
-- says. The next poll reads every row anew and fills them in.
update citation set last_name = null where last_name is not null;
