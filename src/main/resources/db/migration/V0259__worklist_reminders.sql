-- What people were told about an item and its due date, each once: the key is what makes it once, whoever else tries.
-- A due date that is moved begins anew.
create table work_item_told (
    item    uuid        not null references work_item on delete cascade,
    what    text        not null check (what in ('BEFORE', 'ON_THE_DAY', 'LATE', 'ESCALATED')),
    due_on  date        not null,
    told_at timestamptz not null,
    primary key (item, what, due_on)
);
insert into work_item_told select id, 'BEFORE', due_on, reminded_on from work_item where reminded_on is not null;
insert into work_item_told select id, 'ESCALATED', due_on, escalated_on from work_item where escalated_on is not null;
