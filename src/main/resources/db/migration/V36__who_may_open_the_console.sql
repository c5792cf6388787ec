-- Those of the county who may open the console, and what they did there.

create table staff_member (
  id          bigint generated always as identity primary key,
  name        text not null unique,
  role        text not null check (role in ('VIEWER', 'CLERK', 'ADMIN')),
  password    text not null,                   -- bcrypt
  secret      bytea,                           -- of the authenticator app, sealed
  proved      boolean not null default false,  -- a code of it was right
  last_step   bigint not null default 0,       -- the last half minute of which a code was taken
  created_at  timestamptz not null,
  disabled_at timestamptz
);

create table staff_session (
  token       bytea primary key,               -- keyed hash of what the browser holds
  member_id   bigint not null references staff_member on delete cascade,
  network     bytea not null,                  -- keyed hash of where it was begun
  proved      boolean not null,
  began_at    timestamptz not null,
  used_at     timestamptz not null,
  ended_at    timestamptz
);
create index staff_session_member on staff_session (member_id, network);
create index staff_session_began on staff_session (began_at);

create table audit_entry (
  id    bigint generated always as identity primary key,
  at    timestamptz not null,
  who   text not null,
  act   text not null,
  about text,
  why   text
);

-- It is added to and never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is added to and never changed';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function refuse_change();
