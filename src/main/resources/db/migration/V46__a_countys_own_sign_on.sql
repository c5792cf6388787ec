-- Whoever comes in by the county's own account has no password here: the county knows them by it.

alter table staff_member
  alter column password drop not null,
  add column account text unique,              -- of the county: who issued it, and its subject
  add constraint staff_member_proves_who_it_is check ((password is null) <> (account is null));
