-- A held file that was applied can be taken back: the docket is as it was before, and whoever was told is told so.

alter table feed_run drop constraint feed_run_outcome_check;
alter table feed_run add constraint feed_run_outcome_check
  check (outcome in ('RUNNING', 'APPLIED', 'UNCHANGED', 'HELD', 'FAILED', 'TAKEN_BACK'));

alter table held_decision drop constraint held_decision_choice_check;
alter table held_decision add constraint held_decision_choice_check
  check (choice in ('APPLY', 'APPLY_QUIETLY', 'DISCARD', 'LATER', 'TAKE_BACK'));

-- What a run that applied a held file changed: each hearing, and of citations how they stand and what
-- they are called, before and after. The charges of a ticket are not here.
create table docket_before (
  id          bigint generated always as identity primary key,
  run_id      bigint not null references feed_run on delete cascade,
  citation_id bigint not null references citation on delete cascade,
  hearing_id  bigint,                         -- null: of the citation itself
  was         jsonb,                          -- null: the run added it
  became      jsonb not null,
  undone      boolean not null default false  -- it was taken back
);
create index docket_before_of_run on docket_before (run_id);
create index docket_before_of_citation on docket_before (citation_id);
create index docket_before_of_hearing on docket_before (hearing_id) where hearing_id is not null;

-- How the files were that such a run replaced, by which the next file is judged: rows of feed_validator.
create table file_before (
  run_id bigint primary key references feed_run on delete cascade,
  parts  jsonb not null
);
