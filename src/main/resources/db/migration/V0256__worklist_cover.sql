-- For whom an item is done while that person is away. Gone as soon as the item changes hands otherwise: then it was taken
-- further, and does not come back.
alter table work_item
    add column absence uuid references absence,           -- through which it came to where it is now
    add column away uuid references account,              -- whose it is
    add column away_until date,                           -- the absence's last day
    add column away_group boolean not null default false; -- it had no group of its own before

create index work_item_by_absence on work_item (absence) where absence is not null and state = 'OPEN';
create index work_item_by_away on work_item (away) where away is not null and state = 'OPEN';
create index work_item_by_assignee on work_item (assignee) where state = 'OPEN';
