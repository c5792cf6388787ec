-- What a held file would do, as it was when it was held, and what people decided about it.

alter table feed_run add preview text;            -- JSON; only of a run that was held
alter table held_file add rests_until timestamptz; -- somebody wants to be asked again then

create table held_decision (
  id      bigint generated always as identity primary key,
  feed    text not null,
  run_id  bigint not null,                        -- that held the file
  choice  text not null check (choice in ('APPLY', 'APPLY_QUIETLY', 'DISCARD', 'LATER')),
  who     text not null,
  why     text not null,
  at      timestamptz not null,
  done    boolean not null,
  outcome text not null
);
