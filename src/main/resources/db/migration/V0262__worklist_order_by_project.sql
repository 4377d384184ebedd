-- All open work in the order of projects is read from the beginning of this, not sorted first.
create index work_item_by_project on work_item (lower(case_title), due_on, id) where state = 'OPEN';
