-- STOP puts what is followed to sleep: until this moment START takes it up again. After it, and once it was
-- taken up, the row no longer says of which ticket it was.
alter table subscription add asleep_until timestamptz;
create index subscription_asleep on subscription (asleep_until) where asleep_until is not null;

-- Whether texts are still wanted, where words of stopping could mean something else.
alter table choice drop constraint choice_kind_check;
alter table choice add constraint choice_kind_check
  check (kind in ('COURT', 'TICKET', 'LANGUAGE', 'FACT', 'ERASE', 'WAKE'));
