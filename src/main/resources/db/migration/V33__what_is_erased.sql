-- What stays of somebody who had us delete all about them.

-- A phone whose owner had told us to stop, by its keyed hash alone: it is not texted until a START.
create table stopped_phone (
  phone_hash bytea primary key
);

-- Of a text that was deleted its id stays, so that it is not obeyed when it comes again.
alter table inbound_text
  alter column phone_hash drop not null,
  alter column body drop not null;

alter table choice drop constraint choice_kind_check;
alter table choice add constraint choice_kind_check
  check (kind in ('COURT', 'TICKET', 'LANGUAGE', 'FACT', 'ERASE'));
