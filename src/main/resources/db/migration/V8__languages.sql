-- In which language a phone is texted.

alter table subscriber
  add language text;  -- null: it has not shown yet, so the first that the county lists
