-- The day by which the proposer was told to expect an answer. Opportunities from before were given no day.
alter table opportunity add column answer_by date;

comment on column opportunity.answer_by is 'The day by which the proposer was told to expect a decision; null when no day was given.';
