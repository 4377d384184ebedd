-- Why the decision table advised its level, in the words of the table as they were then; kept with each decision, so that
-- advice and decision can be read side by side even after the table has changed.
alter table opportunity add column advised_because text not null default '';

alter table triage add column advised_level text;
alter table triage add column advised_because text not null default '';
