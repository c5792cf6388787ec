-- A poll costs what changed. None of this rewrites a table: the free part of a page comes into being
-- as pages are filled, or as the rows that moved away from full ones are swept up.

-- Of each segment: what it was when it was written last as a whole, and after it the prints that
-- changed since, the latest last; a print of 0 is of a citation that is gone. The whole stays where
-- it is, out of the row, while this is written.
alter table feed_print add changes bytea not null default '';
alter table feed_print alter column changes set storage external;
alter table feed_print set (fillfactor = 50);

-- A hearing whose date changes stays on its page, and no index is told of it. The index on the date
-- was told of each, on three pages a row; reminders go from who follows to their hearings, and what
-- is left to ask by the date is asked once a day, or every quarter of an hour.
drop index hearing_ahead;
alter table hearing set (fillfactor = 85);
alter table citation set (fillfactor = 90);

-- How many texts a day's reminders are about.
alter table hearings_of_day add followers integer not null default 0;
