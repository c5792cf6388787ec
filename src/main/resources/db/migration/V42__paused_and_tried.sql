-- All sending may be paused by a person, and a clerk may see a text on a phone that is at hand.

create table sending_pause (
  id        bigint generated always as identity primary key,
  since     timestamptz not null,
  who       text not null,
  why       text not null,
  ended_at  timestamptz,              -- null while nothing is sent
  ended_by  text,
  ended_why text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
create unique index sending_pause_now on sending_pause ((true)) where ended_at is null;

-- A code that a clerk had sent to try texts with, and not a resident to sign up.
create table test_text (
  sign_up_id bigint primary key references sign_up on delete cascade,
  who        text not null
);
