-- Why a subscription ended, or a subscriber stopped, as one of a few: the words beside it are for people,
-- and no code reads them. Null where it has not, or where an older row's words are not known.
alter table subscription add end_reason text;
alter table subscriber add end_reason text;

create temporary table known_words on commit drop as
  select * from (values
    ('texted REMOVE', 'LEFT'),
    ('another court''s', 'ANOTHER_COURT'),
    ('found, and whose it is still to be asked', 'FOUND_UNPROVEN'),
    ('not found in time', 'NOT_FOUND'),
    ('asked to stop', 'ASKED_TO_STOP'),
    ('wrong number', 'WRONG_NUMBER'),
    ('the carrier says STOP', 'CARRIER_STOPPED'),
    ('carrier: 21610', 'OPTED_OUT')
  ) known (words, reason);
update subscription s set end_reason = k.reason from known_words k where s.ended_reason = k.words;
update subscriber p set end_reason = k.reason from known_words k where p.reason = k.words;
-- Of the carrier's codes that end anything, every other one says that no text can reach the phone.
update subscription set end_reason = 'UNREACHABLE' where end_reason is null and ended_reason like 'carrier: %';
update subscriber set end_reason = 'UNREACHABLE' where end_reason is null and reason like 'carrier: %';

alter table subscription add check (end_reason in ('LEFT', 'ANOTHER_COURT', 'FOUND_UNPROVEN', 'NOT_FOUND',
  'ASKED_TO_STOP', 'WRONG_NUMBER', 'CARRIER_STOPPED', 'OPTED_OUT', 'UNREACHABLE'));
alter table subscriber add check (end_reason in ('ASKED_TO_STOP', 'WRONG_NUMBER', 'CARRIER_STOPPED',
  'OPTED_OUT', 'UNREACHABLE'));
