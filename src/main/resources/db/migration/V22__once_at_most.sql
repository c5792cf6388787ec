-- A text that the carrier's list does not show may only be listed late: it is asked about twice, it
-- is sent once more at most, and what comes to light as a second copy is kept.
alter table message
  add asked integer not null default 0,     -- questions about the unknown text that failed in a row
  add absent_at timestamptz,                -- when the carrier's list first did not show this claim
  add first_claimed_at timestamptz,         -- of a text that was freed to be sent once more: its first claim
  add unsettled boolean not null default false, -- sent twice, shown neither time: it is not sent again
  add look_again_at timestamptz;            -- when to look whether the list shows the first copy after all

create index message_alarming on message (id) where unsettled and status = 'UNKNOWN';
create index message_to_look_at on message (look_again_at) where look_again_at is not null;

-- A text that the carrier took beside the one that its row knows: the person was told twice.
create table extra_copy (
  sid        text primary key,
  message_id bigint not null references message (id) on delete cascade,
  seen_at    timestamptz not null
);
create index extra_copy_of_message on extra_copy (message_id);

-- Why all wait: the account, the line, answers that do not come, or a code that nobody knows.
alter table sending_halt add kind text not null default 'ACCOUNT';
