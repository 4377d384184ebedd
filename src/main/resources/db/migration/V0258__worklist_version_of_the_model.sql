-- The page of a step reads its form in the version that was deployed with the step's model, which never changes: so the item
-- knows which version that is. Items from before have only the model's name there.
alter table work_item rename column process to model;
