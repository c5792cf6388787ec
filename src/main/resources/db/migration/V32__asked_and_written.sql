-- Up to when the carrier was asked for texts that arrived while we could not be reached.
create table inbound_asked (
  of_all boolean primary key default true check (of_all),
  until  timestamptz not null
);

-- Written whenever health is asked for, and anew each time: only what takes room tells a full disk.
create table write_probe (
  probed_at timestamptz not null
);
