-- What the list of work says about a case, read where an item is written.
create view case_fact as select reference, title, stage from project;
