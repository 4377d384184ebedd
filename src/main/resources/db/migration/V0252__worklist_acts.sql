-- How often an item changed hands or its due date: an act can be undone only while nobody else acted on the item since.
alter table work_item add column moves integer not null default 0;

-- What can be undone: what an item was like before somebody's act, under a token that counts once, for that person, for a
-- while. A row goes when it is used.
create table work_undo (
    token uuid primary key,
    item uuid not null references work_item (id) on delete cascade,
    viewer uuid not null references account (id),
    handing text not null check (handing in ('TAKEN', 'GIVEN', 'RETURNED', 'MOVED')),
    assignee uuid,                    -- who had it before
    due_on date not null,             -- when it was due before
    moves integer not null,           -- what the item's count was right after the act
    made_at timestamptz not null
);
create index work_undo_item on work_undo (item);
create index work_undo_made on work_undo (made_at);

-- Work that people agreed between them, outside any model: who asked for it, and what whoever did it says.
create table work_agreed (
    item uuid primary key references work_item (id) on delete cascade,
    asked_by uuid not null references account (id),
    remark text
);
