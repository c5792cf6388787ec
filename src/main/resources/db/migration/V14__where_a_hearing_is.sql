-- Where each hearing is, and in which zone its date and time are told: answered here once.

-- The zone of a court that states none: one row, reloaded from the configuration at every start, as
-- the courts' names are. Before the first start there is none, and no hearing has a zone.
create table county_zone (
  one  boolean primary key default true check (one),
  zone text not null
);

-- A hearing's court by its code, or else by the name or the address that the feed gives.
create view placed_hearing as
select h.*,
  coalesce(a.code, upper(h.court), upper(h.court_address)) as place,
  coalesce(a.time_zone, (select zone from county_zone where one)) as zone
from hearing h left join court_alias a on a.alias = upper(h.court);
