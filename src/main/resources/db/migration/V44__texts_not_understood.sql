-- What residents texted and nothing of it was understood, masked: a clerk says what was meant. What
-- came before this is not in it.

-- The same words, of whatever phones; gone with the last text of them.
create table unclear_words (
  id         bigint generated always as identity primary key,
  words      bytea not null,                -- sealed: in small letters, without accents and numbers
  words_hash bytea not null unique,         -- keyed
  texts      integer not null default 0,
  phones     integer not null default 0,
  last_at    timestamptz not null,
  open       boolean not null default true, -- a clerk has yet to look at it
  meant      text,
  ends       boolean not null default false, -- what was meant ends all texts
  note       text,
  kept_back  boolean not null default false, -- it names somebody, and is not exported
  marked_by  text,
  marked_at  timestamptz,
  marks      integer not null default 0     -- who marks it says which mark they have seen
);
create index unclear_words_newest on unclear_words (last_at, id) where open;
create index unclear_words_often on unclear_words (texts, id) where open;
create index unclear_words_marked on unclear_words (marked_at, id) where meant is not null;

-- How a phone wrote them last. It goes with the phone.
create table unclear_text (
  words_id      bigint not null references unclear_words,
  subscriber_id bigint not null references subscriber on delete cascade,
  masked        bytea not null,             -- sealed
  language      text not null,
  texts         integer not null default 1,
  last_at       timestamptz not null,
  overruled     boolean not null default false, -- a START came since
  primary key (words_id, subscriber_id)
);
create index unclear_text_newest on unclear_text (words_id, last_at);
create index unclear_text_of on unclear_text (subscriber_id);
create index unclear_text_kept on unclear_text (last_at);

-- Texts go in many ways: with their phone, and by their age. What is counted of them goes along.
create function forget_unclear_words() returns trigger language plpgsql as $$
begin
  update unclear_words w set texts = w.texts - g.texts, phones = w.phones - g.phones,
    last_at = coalesce(
      (select max(t.last_at) from unclear_text t where t.words_id = w.id), w.last_at)
  from (select words_id, sum(texts) as texts, count(*) as phones from gone group by words_id) g
  where g.words_id = w.id;
  delete from unclear_words w using gone g where g.words_id = w.id and w.phones = 0
    and not exists (select from unclear_text t where t.words_id = w.id);
  return null;
end $$;
create trigger unclear_text_is_gone after delete on unclear_text
  referencing old table as gone for each statement execute function forget_unclear_words();
