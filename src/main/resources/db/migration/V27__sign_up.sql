-- Signing up on the web: a phone is proved by a code that is texted to it.

create table sign_up (
  id            bigint generated always as identity primary key,
  subscriber_id bigint not null references subscriber on delete cascade,
  nonce         uuid not null,         -- of which, and of the county's key, the code is made: it is stored nowhere
  language      text not null,         -- of the page that was read
  wish          bytea,                 -- sealed: what is to be followed; null where nothing is, or once it is
  consent       text,                  -- the sentence that was agreed to, as it stood there; null where nothing was
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  wrong         smallint not null default 0, -- wrong codes
  used_at       timestamptz,           -- when the right code came: the phone is proved
  followed      bigint[] not null default '{}' -- the subscriptions that it began
);
create index sign_up_of_subscriber on sign_up (subscriber_id, created_at);
create index sign_up_unused on sign_up (created_at) where used_at is null;

-- What stays of somebody who had us delete all about them: that they had agreed, and to what.
create table past_consent (
  id         bigint generated always as identity primary key,
  phone_hash bytea not null,
  agreed_at  timestamptz not null,
  language   text,
  consent    text,                     -- null: they had texted us
  deleted_at timestamptz not null
);
create index past_consent_of_phone on past_consent (phone_hash);
