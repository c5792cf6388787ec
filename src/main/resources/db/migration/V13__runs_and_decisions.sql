-- A run is recorded while it goes on, and what an operator decided is told by columns, not by words.

alter table feed_run drop constraint feed_run_outcome_check;
alter table feed_run add constraint feed_run_outcome_check
  check (outcome in ('RUNNING', 'APPLIED', 'UNCHANGED', 'HELD', 'FAILED'));

-- A run by which somebody applied a held file: who, and which run had held it.
alter table feed_run
  add decided_by  text,
  add applies_run bigint references feed_run on delete set null;
create index feed_run_applies on feed_run (applies_run) where applies_run is not null;
create index feed_run_running on feed_run (feed) where outcome = 'RUNNING';

update feed_run r set decided_by = 'operator', applies_run = held.id
from feed_run held
where r.outcome = 'APPLIED'
  and r.reason = 'held file of run ' || held.id || ', applied by an operator';

-- Who decided against the file.
alter table held_file add decided_by text;
update held_file set decided_by = 'operator' where discarded_at is not null;
