-- Systems that list nothing and are asked for one citation.

-- Which of them still owe an answer to somebody who was told that we are looking.
create table look_up_owed (
  subscription_id bigint not null references subscription on delete cascade,
  feed            text not null,
  primary key (subscription_id, feed)
);

-- Who goes through a feed's numbers now: for minutes, so that no transaction can say it.
create table look_up_lease (
  feed  text primary key,
  until timestamptz not null
);
