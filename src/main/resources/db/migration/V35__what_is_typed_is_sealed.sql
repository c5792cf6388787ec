-- What somebody typed and no docket holds may be anything: it is sealed, and found by a keyed hash.

-- The number of a ticket of the docket stays as it is. What is here in clear and is none is sealed
-- at the next start, by the service, which alone has the keys.
alter table subscription
  alter column number drop not null,
  add watched      bytea, -- sealed; the number is null then
  add watched_hash bytea;
drop index subscription_waiting;
create unique index subscription_waiting on subscription (watched_hash, subscriber_id)
  where status = 'WAITING';
create index subscription_to_seal on subscription (id) where citation_id is null and watched is null;

-- What is asked is open for a day: what is asked now is asked again.
truncate choice;
alter table choice
  alter column subject type bytea using null,
  alter column options type bytea using null;
