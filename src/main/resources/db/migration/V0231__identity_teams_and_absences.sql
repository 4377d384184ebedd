-- People who share work and have somebody who looks after it. One person is in one team at most.
create table team (
    id   uuid primary key,
    name text not null check (name <> ''),
    lead uuid references account
);
create unique index team_name on team (lower(name));
create index team_lead on team (lead) where lead is not null;

alter table account add column team uuid references team;
create index account_team on account (team) where team is not null;

-- When somebody is away, from the midnight before the first day to the midnight after the last, and who stands in.
create table absence (
    id         uuid primary key,
    account    uuid        not null references account,
    first_day  date        not null,
    last_day   date        not null,
    deputy     uuid references account check (deputy <> account), -- nobody: work goes to the group
    open_too   boolean     not null,                              -- what is open already goes over as well
    state      text        not null check (state in ('PLANNED', 'RUNNING', 'OVER', 'CANCELLED')),
    set_by     uuid        not null references account,
    set_at     timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    check (first_day <= last_day)
);
-- Who is away on a day; what the clock has to start and to end.
create index absence_of on absence (account, first_day);
create index absence_by_deputy on absence (deputy) where state in ('PLANNED', 'RUNNING');
create index absence_to_do on absence (state, first_day, last_day) where state in ('PLANNED', 'RUNNING');
