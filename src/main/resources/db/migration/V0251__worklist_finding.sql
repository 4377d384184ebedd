-- What the list of work is found, filtered and ordered by. An open item is in exactly one person's or one group's hands, so
-- "who sees it first" is one column, and each order of the list is one index that is read from its beginning: a page of
-- 25 reads 26 entries of each holder, whatever the list's length (docs/adr/0032).
alter table work_item
    add column stage text not null default '',             -- the case's stage when the item was opened
    add column stage_at smallint not null default 0,       -- its place in the order of stages
    add column priority smallint not null default 2 check (priority between 1 and 3), -- 1 high, 2 usual, 3 low
    add column summary text not null default '',           -- one line about it that its step gives
    add column case_title text not null default '',
    add column words text[] not null default '{}',         -- the words it is found by, in small letters without accents
    add column holder text generated always as (
        case when state <> 'OPEN' then null
             when assignee is not null then 'person:' || assignee::text
             else 'group:' || group_key end) stored;

-- The holder is a word as well: "homecare, in my hands" is one question to one index.
alter table work_item
    add column search tsvector generated always as (
        case when state = 'OPEN' then array_to_tsvector(words ||
            case when assignee is not null then 'person:' || assignee::text else 'group:' || group_key end) end) stored;

-- Holders were rows of their own; one column does the same with one write less for each change.
drop table work_item_principal;

create index work_item_by_holder on work_item (holder, due_on, priority, id)
    include (stage_at, kind, group_key, held) where state = 'OPEN';
create index work_item_by_due on work_item (due_on, priority, id)
    include (stage_at, kind, group_key, held, holder) where state = 'OPEN';
create index work_item_by_stage on work_item (stage_at, due_on, priority, id) where state = 'OPEN';
create index work_item_by_kind on work_item (kind, due_on, priority, id) where state = 'OPEN';
create index work_item_by_group on work_item (group_key, due_on, priority, id) where state = 'OPEN';
create index work_item_by_words on work_item using gin (search) where state = 'OPEN';

-- What people are called, for lists that are ordered or joined by it: the one thing about accounts that lists may read.
create view account_name as select id, display_name as name, team from account;

-- Whose work somebody sees as their team's: of the team they are in, and of those they lead.
create view account_sees_team as
    select id as account, team from account where team is not null
    union select lead, id from team where lead is not null;

-- Filters that somebody saved, for themselves or for their team.
create table work_view (
    id uuid primary key,
    owner uuid not null references account (id),
    team uuid,                        -- shared with this team; nothing breaks when the team goes
    name text not null check (name <> '' and length(name) <= 60),
    query text not null check (length(query) <= 1000),
    created_at timestamptz not null,
    unique (owner, name)
);
create index work_view_team on work_view (team) where team is not null;

-- What the list begins with, for whom that is not their own work.
create table work_view_first (
    account uuid primary key references account (id),
    view uuid not null references work_view (id) on delete cascade
);
create index work_view_first_view on work_view_first (view);

-- The secret address of somebody's calendar of due dates. Only its hash is kept.
create table work_feed (
    account uuid primary key references account (id),
    token_hash text not null unique,
    created_at timestamptz not null
);
