-- What people ask about their own data. The law gives the council one month (Article 12(3) UK GDPR).
create table data_request (
    id          uuid primary key,
    account     uuid        not null,
    kind        text        not null check (kind in ('CORRECTION', 'ERASURE')),
    words       text,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    answered_by uuid
);
create index data_request_open on data_request (asked_at) where answered_at is null;
create index data_request_of on data_request (account);

-- One run a day. The row is what nodes compete for.
create table retention_run (
    day      date primary key,
    began_at timestamptz not null,
    ended_at timestamptz,
    told     boolean     not null default false
);

create table retention_figure (
    day        date   not null references retention_run,
    table_name text   not null,
    removed    bigint not null,
    primary key (day, table_name)
);

-- Rows older than a moment will be removed from a day on. Nothing is removed that was not announced.
create table retention_notice (
    table_name text        not null,
    removed_on date        not null,
    older_than timestamptz not null,
    expected   bigint      not null,
    noted_on   date        not null,
    primary key (table_name, removed_on)
);
create index retention_notice_due on retention_notice (removed_on);
