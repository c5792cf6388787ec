-- Replies and guesses of an hour are counted, so that neither is without end.
alter table inbound_text add column answered boolean not null default false;

-- Numbers that no docket held when they were texted keep the end of their watch.
create index subscription_watch_since on subscription (since) where watch_until is not null;
