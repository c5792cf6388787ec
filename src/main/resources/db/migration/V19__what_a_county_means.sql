-- What a county means: by which names a case is known, which dates it vouches for, and whose they are.

-- A number without the zeros that pad it, where that is another: 26-CR-000012 and 26-CR-12.
alter table citation
  add unpadded text,
  add drivers  text[];                -- all facts of its drivers where it has several (keyed hashes in hexadecimal)
create index citation_unpadded on citation (unpadded) where unpadded is not null;

-- The other names of a case, such as the court's number beside the ticket's, and those that it had
-- before its feed wrote it otherwise.
create table citation_name (
  citation_id bigint not null references citation on delete cascade,
  number      text not null,           -- normalised: CitationNumber
  unpadded    text,
  listed      boolean not null,        -- the feed gives it; otherwise the feed once did
  primary key (citation_id, number)
);
create index citation_name_number on citation_name (number);
create index citation_name_unpadded on citation_name (unpadded) where unpadded is not null;

-- A hearing's part of the day where no hour is given; whether its status is a word that nobody
-- knows; and the drivers that it is for, where a case has several (keyed hashes in hexadecimal).
alter table hearing
  add session        text check (session in ('MORNING', 'AFTERNOON')),
  add status_unknown boolean not null default false,
  add drivers        text[];
alter table hearing drop constraint hearing_status_check;
alter table hearing add check (status in ('SCHEDULED', 'CANCELLED', 'UNSEEN', 'WITHDRAWN'));

-- A view has the columns that its table had when it was made.
drop view placed_hearing;
create view placed_hearing as
select h.*,
  coalesce(a.code, upper(h.court), upper(h.court_address)) as place,
  a.code,
  coalesce(a.time_zone, (select zone from county_zone where one)) as zone
from hearing h left join court_alias a on a.alias = upper(h.court);

alter table docket_change drop constraint docket_change_kind_check;
alter table docket_change add check (kind in ('HEARING_SET', 'MOVED', 'RELOCATED', 'CANCELLED',
  'CLOSED', 'UNSEEN', 'MISSED', 'WITHDRAWN', 'TRANSFERRED'));

-- The keyed hash of the fact that proved whose ticket it is.
alter table subscription add driver text;

-- Who follows, as the merge may ask: a number that somebody follows must not get lost unnoticed.
create view followed_citation as
select distinct citation_id from subscription where status = 'ACTIVE';
