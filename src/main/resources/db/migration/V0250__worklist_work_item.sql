-- Everything that one person or one group has to do, one row each: user tasks of the engine, ballots, conditions,
-- promised answers. Written in the transaction of whatever causes it.
create table work_item (
    id uuid primary key,
    kind text not null,
    subject text not null,            -- the engine's task id, or the id of the ballot, condition, ...
    reference text not null,          -- the case
    title text not null,              -- what to do, as the model or the module words it
    about text,                       -- why and how: the model's documentation of the step
    step text,                        -- the element's id in the model, for user tasks
    process text,                     -- the model's key, for user tasks
    form text,                        -- the form's id, for user tasks
    link text,                        -- where it is done, when not on the work item's own page
    assignee uuid,
    group_key text,
    opened_on date not null,
    due_on date not null,
    opened_at timestamptz not null,
    state text not null check (state in ('OPEN', 'DONE', 'GONE')),
    ended_at timestamptz,
    ended_by uuid,
    held boolean not null default false,
    reminded_on date,
    escalated_on date,
    unique (kind, subject)
);

-- One row for each principal (person or group) that sees an open item in the list, in the order of the list: an index
-- over "assignee or group, by due date" does not exist, so the order is kept here.
create table work_item_principal (
    principal text not null,          -- person:<account> or group:<name>
    due_on date not null,
    item uuid not null references work_item (id) on delete cascade,
    primary key (principal, due_on, item)
);

create index work_item_principal_item on work_item_principal (item);
create index work_item_reference on work_item (reference) where state = 'OPEN';
-- What is to be reminded of or escalated: WorkReminders reads the open items by due date.
create index work_item_due on work_item (due_on) where state = 'OPEN' and not held;
