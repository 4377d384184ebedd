-- Attempts to open other people's pages, one row for each person, route and hour. Only the first one of an hour is on the record.
create table refused_attempt (
    account  uuid        not null references account on delete cascade,
    hour     timestamptz not null,
    -- The pattern of the address, such as /projects/{reference}: never what was typed.
    route    text        not null,
    attempts bigint      not null,
    last_at  timestamptz not null,
    primary key (account, hour, route)
);

create index refused_attempt_newest on refused_attempt (last_at desc);
