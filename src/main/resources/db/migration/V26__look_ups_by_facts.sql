-- Who got the ticket: a keyed hash of the first surname and the birth date together, so that a
-- person's tickets are found by whoever knows both. The next poll reads every row anew and fills it.
alter table citation add person bytea;

create index citation_of_person on citation (person) where person is not null;
create index citation_of_licence on citation (licence) where licence is not null;
-- Few tickets have several drivers; all facts of each are in this column.
create index citation_of_drivers on citation using gin (drivers) where drivers is not null;

-- How often something may still be done, by a keyed hash of who does it or what it is done to, and
-- shared by all instances (Bucket4j).
create table act_pace (
  id         bytea primary key,
  state      bytea,
  expires_at bigint
);
create index act_pace_expired on act_pace (expires_at);
