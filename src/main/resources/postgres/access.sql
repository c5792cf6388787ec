-- Run by the embedded server alone, before it listens: once on a new folder, and once on one of an
-- older release, where the superuser owns the tables. Each statement may be run again.
do $$ begin
  if not exists (select from pg_roles where rolname = '%1$s') then
    create role %1$s;
  end if;
end $$;

set password_encryption = 'scram-sha-256';

alter role %1$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%2$s';

alter database postgres owner to %1$s;

do $$
declare
  thing record;
begin
  -- A sequence of a column follows its table.
  for thing in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (
        select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
  loop
    execute format('alter table %%s owner to %1$s', thing.name);
  end loop;
  for thing in
    select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter routine %%s owner to %1$s', thing.name);
  end loop;
  for thing in
    select t.oid::regtype as name from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('d', 'e', 'r')
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
  loop
    execute format('alter type %%s owner to %1$s', thing.name);
  end loop;
end $$;

