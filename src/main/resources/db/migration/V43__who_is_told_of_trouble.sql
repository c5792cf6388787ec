-- What is wrong and needs a person, and who of the county is told of it.

create table trouble (
  id         text primary key,               -- its kind and what it is about
  first_seen timestamptz not null,
  gone_at    timestamptz,                    -- looked for in vain from then on
  told_at    timestamptz,                    -- the last time; null while it may be chance
  over_at    timestamptz,                    -- told to be over; the row stays for a day
  came_back  boolean not null default false  -- within that day
);

-- What was to be told, in the order of its telling.
create table trouble_news (
  id      bigint generated always as identity primary key,
  trouble text not null,
  stage   text not null check (stage in ('BEGUN', 'LASTS', 'OVER')),
  at      timestamptz not null,
  kind    text not null,
  about   text not null,
  since   timestamptz not null,
  reason  text not null
);
create index trouble_news_of on trouble_news (trouble, id);

-- Where a member is told, and how far they have been.
create table alert_address (
  id         bigint generated always as identity primary key,
  member_id  bigint not null references staff_member on delete cascade,
  channel    text not null check (channel in ('EMAIL', 'TEXT')),
  address    bytea not null,                 -- sealed
  told       bigint not null,                -- the last of trouble_news
  next_try   timestamptz not null,
  tries      integer not null default 0,     -- in vain, one after the other
  failure    text,                           -- of the last try, without the address
  ended      text,                           -- why nothing is sent there any more
  test_at    timestamptz,                    -- somebody asked for a trial
  unique (member_id, channel)
);

-- Texts to members, so that no lost text of a resident is taken for one of them.
create table staff_text (
  sid text primary key,
  at  timestamptz not null
);
create index staff_text_at on staff_text (at);
