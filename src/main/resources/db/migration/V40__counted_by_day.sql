-- What pages say of a day, counted beside the work, so that no page counts millions of rows.

-- Texts by the day on which they were planned, which never changes, and the day on which they are, or
-- were last, due to go out, which is the one that people mean; both in the county's zone. A planned
-- day is counted anew while its texts still change; then its rows stay, also when the texts go.
create table texts_of_day (
  planned date    not null,
  due     date    not null,
  notice  text    not null,
  status  text    not null,
  code    integer,            -- the carrier's
  texts   integer not null,
  carried integer not null    -- of them, those that another text spoke for
);
create index texts_of_day_planned on texts_of_day (planned);
create index texts_of_day_due on texts_of_day (due);

create table day_counted (
  planned date        primary key,
  at      timestamptz not null,
  going   boolean     not null,   -- some of its texts wait, or are on their way to the carrier
  lately  integer     not null,   -- went to the carrier in the minutes before
  overdue integer     not null,   -- were due by then and wait
  oldest  timestamptz             -- since when the first of these waits
);

-- The dates ahead, and how many of them somebody follows.
create table hearings_of_day (
  date     date        primary key,
  hearings integer     not null,
  followed integer     not null,
  at       timestamptz not null
);

-- Who stopped today.
create index subscriber_stopped on subscriber (changed_at) where status = 'STOPPED';
