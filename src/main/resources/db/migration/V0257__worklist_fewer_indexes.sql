-- Each index is written with each item. Two said again what others say: by_due serves what people are told of, and what
-- somebody has is asked for by its holder.
drop index work_item_due;
drop index work_item_by_assignee;
