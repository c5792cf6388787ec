-- Reminders are planned where something gives cause for them, and not by asking every few seconds
-- about all that is planned. What gives cause writes a row here, in its own transaction: a row that
-- is committed late is seen late, and is not missed as it would be by whoever asks for what is newer
-- than the last look. Nobody leaves out what seems to have no follower or no date ahead: of two
-- transactions that do not see each other, whichever commits last names what both make.
-- It has no index, so that nobody waits for another; it is empty but for seconds.
create table reminder_to_plan (
  citation_id  bigint,  -- whoever follows this
  run_id       bigint,  -- or what this run has changed
  after_change bigint   -- since this change of it; all null: everything
);

-- One row: when everything is to be looked at again, since then a day begins, its reminders fall due,
-- or an hour is over.
create table reminder_look (
  one     boolean primary key default true check (one),
  next_at timestamptz not null
);

-- The functions find rows by one condition alone ("offset 0"): before a table is counted, PostgreSQL may
-- take a whole small-looking index for as quick as one row of another.

-- A following that begins, wakes, or is another driver's.
create function reminders_of_its_citation() returns trigger language plpgsql as $$
begin
  insert into reminder_to_plan (citation_id) values (new.citation_id);
  return null;
end $$;
create trigger following_begins after insert on subscription
  for each row when (new.status = 'ACTIVE') execute function reminders_of_its_citation();
create trigger following_changes after update on subscription
  for each row when (new.status = 'ACTIVE' and (new.citation_id, new.status, new.since, new.driver,
    new.declined) is distinct from (old.citation_id, old.status, old.since, old.driver, old.declined))
  execute function reminders_of_its_citation();

-- A person whose texts stopped or paused, and go on.
create function reminders_of_person() returns trigger language plpgsql as $$
begin
  insert into reminder_to_plan (citation_id)
  select citation_id
  from (select * from subscription where subscriber_id = new.id offset 0) theirs
  where status = 'ACTIVE';
  return null;
end $$;
create trigger person_changes after update on subscriber
  for each row when (new.changed_at is distinct from old.changed_at)
  execute function reminders_of_person();

-- A text that did not reach them, so that they knew a date earlier or a reminder is owed again.
create function reminders_of_text() returns trigger language plpgsql as $$
declare
  followed bigint;
begin
  select citation_id into followed from subscription where id = new.subscription_id;
  if followed is not null then
    insert into reminder_to_plan (citation_id) values (followed);
  end if;
  return null;
end $$;
create trigger text_is_lost after update on message
  for each row when (new.hearing_id is not null and new.status is distinct from old.status
    and new.status in ('CREATED', 'UNDELIVERED', 'REFUSED', 'EXPIRED', 'SUPERSEDED'))
  execute function reminders_of_text();

-- What a run changes of dates: a row for a statement, however many changes there are.
create function reminders_of_changes() returns trigger language plpgsql as $$
begin
  insert into reminder_to_plan (run_id, after_change)
  select run_id, min(id) - 1 from noted group by run_id;
  return null;
end $$;
create trigger dates_change after insert on docket_change
  referencing new table as noted for each statement execute function reminders_of_changes();

-- What is no change to be told, and yet may owe a reminder: a case that is open again, or a hearing
-- that is another driver's.
create function reminders_of_citation() returns trigger language plpgsql as $$
begin
  insert into reminder_to_plan (citation_id) values (new.id);
  return null;
end $$;
create trigger citation_opens after update on citation
  for each row when (old.status = 'CLOSED' and new.status <> 'CLOSED'
    or old.drivers is distinct from new.drivers)
  execute function reminders_of_citation();
create trigger hearing_is_anothers after update on hearing
  for each row when (old.drivers is distinct from new.drivers)
  execute function reminders_of_its_citation();
