-- A held file is withdrawn once the county serves another, and what a file leaves out is counted.

alter table held_file add withdrawn_at timestamptz;

-- Dates ahead that the run's file no longer has, or that a held file would have left out.
alter table feed_run
  add gone_citations integer not null default 0,
  add gone_dates     integer not null default 0,
  add gone_followers integer not null default 0;
