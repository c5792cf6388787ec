-- A text may be about no ticket: a code that proves a telephone, or an operator's own words.
alter table message alter column subscription_id drop not null;
