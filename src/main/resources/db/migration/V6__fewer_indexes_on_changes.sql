-- A change is looked for by its run alone. The other two indexes served constraints that went with V2,
-- and each of ten thousand changes of a day was written into both.
drop index docket_change_of_hearing;
drop index docket_change_of_citation;
