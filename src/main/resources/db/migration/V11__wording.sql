-- Which texts somebody was told, such as reminder@plan: without it nobody could say what came of a variant.
alter table message add column wording text;
alter table inbound_text add column wording text;
