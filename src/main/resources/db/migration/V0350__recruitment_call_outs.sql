-- Invitations to take part. A case has a second one when the first did not reach everybody.
create table call_out (
    id           uuid primary key,
    code         text        not null unique,
    reference    text        not null,
    number       integer     not null,
    title        text        not null,
    about        text        not null,
    commitment   text        not null,
    thanks       text        not null,
    groups       text[]      not null,
    channels     text[]      not null,
    places       integer     not null check (places > 0),
    closes_on    date        not null,
    published_at timestamptz,
    closed_at    timestamptz,
    version      integer     not null,
    unique (reference, number)
);

create table application (
    id                uuid primary key,
    call_out          uuid        not null references call_out (id),
    reference         text        not null,
    name              text        not null,
    email             text        not null,
    phone             text,
    why               text        not null,
    applied_at        timestamptz not null,
    state             text        not null,
    decided_at        timestamptz,
    account           uuid,
    welcomed_at       timestamptz,
    terms_accepted_at timestamptz,
    version           integer     not null
);

-- One application per address and case, whichever way the address is written.
create unique index application_once on application (reference, lower(email));
-- Serves "my projects" and the rule that lets a contributor see a case.
create index application_account on application (account) where account is not null;

-- What applicants need. Apart, never shown while places are offered, gone when a place was not.
create table application_needs (
    application     uuid primary key references application (id) on delete cascade,
    formats         text[] not null,
    communication   text   not null,
    physical_access text   not null,
    support_person  text   not null,
    times           text   not null
);

-- How applicants describe themselves. Only ever counted.
create table application_group (
    application uuid not null references application (id) on delete cascade,
    group_name  text not null,
    primary key (application, group_name)
);

create table gap_decision (
    id         uuid primary key,
    reference  text        not null,
    choice     text        not null,
    reason     text        not null,
    missing    text[]      not null,
    decided_at timestamptz not null
);
create index gap_decision_reference on gap_decision (reference);

create table induction (
    id          uuid primary key,
    reference   text        not null,
    held_on     date        not null,
    how         text        not null,
    came        integer     not null,
    notes       text        not null,
    recorded_at timestamptz not null
);
create index induction_reference on induction (reference);
