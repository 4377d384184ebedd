-- What is on hold is little of all there is; asked for without an index of its own, it is looked for everywhere.
create index work_item_on_hold on work_item (due_on, id) where state = 'OPEN' and held;
