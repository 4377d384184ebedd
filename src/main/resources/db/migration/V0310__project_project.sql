-- The case: one row from the moment an opportunity is put forward.
create table project (
    reference text primary key,
    title text not null,
    stage text not null,
    state text not null check (state in ('RUNNING', 'PAUSED', 'WITHDRAWN', 'DECLINED', 'CLOSED')),
    level text,
    lead_officer uuid,
    sponsor uuid,
    opened_at timestamptz not null,
    stage_since timestamptz not null,
    closed_at timestamptz,
    version integer not null
);
create index project_state_stage on project (state, stage);

-- The last number given in a year: CP-2026-0042.
create table project_number (
    year integer primary key,
    last integer not null
);

create table project_pause (
    id uuid primary key,
    reference text not null references project (reference),
    paused_at timestamptz not null,
    until date not null,
    reason text not null,
    resumed_at timestamptz
);
create unique index project_pause_running on project_pause (reference) where resumed_at is null;

-- What a change of scope was, in the words of whoever made it: planning shows them.
create table project_scope_change (
    id uuid primary key,
    reference text not null references project (reference),
    at timestamptz not null,
    by_account uuid not null,
    words text not null
);
create index project_scope_change_reference on project_scope_change (reference, at);
