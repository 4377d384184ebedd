-- Scoring rounds: grants, bids and awards. What people wrote, and how to reach whoever sent an entry, stands in tables of
-- its own (…_words, scoring_contact), so that a person can be erased while the decision stays.

create table scoring_number (
    year  integer primary key,
    last  integer not null
);

create table scoring_round (
    id                        uuid primary key,
    reference                 text not null unique,
    body                      uuid not null references body,
    -- The project that it is about, when there is one.
    project                   text,
    title                     text not null,
    state                     text not null,
    scale                     integer not null check (scale between 1 and 10),
    working_days              integer not null check (working_days between 1 and 60),
    -- The line: pounds to give, or how many can win.
    budget                    numeric(12, 2) check (budget > 0),
    places                    integer check (places > 0),
    shortlist_size            integer check (shortlist_size > 0),
    residents_decide          boolean not null,
    quorum_seats              integer not null,
    quorum_lived_experience   integer not null,
    set_up_at                 timestamptz not null,
    set_up_by                 uuid,
    opened_at                 timestamptz,
    last_day                  date,
    closes_at                 timestamptz,
    closed_at                 timestamptz,
    decided_at                timestamptz,
    decided_by                uuid,
    check ((budget is null) <> (places is null))
);
create index scoring_round_newest on scoring_round (set_up_at desc);
create index scoring_round_body on scoring_round (body);
create index scoring_round_project on scoring_round (project) where project is not null;

create table scoring_round_words (
    round       uuid primary key references scoring_round,
    about       text not null,
    discussed   text,
    tie         text,
    decision    text,
    called_off  text
);

create table scoring_criterion (
    id        uuid primary key,
    round     uuid not null references scoring_round,
    position  integer not null,
    name      text not null,
    help      text,
    weight    integer not null check (weight between 1 and 100),
    unique (round, position)
);

create table scoring_entry (
    id           uuid primary key,
    round        uuid not null references scoring_round,
    position     integer not null,
    asked        numeric(12, 2) check (asked >= 0),
    shortlisted  boolean not null default true,
    -- The chair's order among entries with the same score, from 1.
    tie_place    integer,
    outcome      text,
    unique (round, position)
);

create table scoring_entry_words (
    entry     uuid primary key references scoring_entry,
    name      text not null,
    summary   text not null,
    left_out  text
);

-- Whom to tell what was decided.
create table scoring_contact (
    entry  uuid primary key references scoring_entry,
    name   text not null,
    email  text not null
);

create table scoring_seat (
    id       uuid primary key,
    round    uuid not null references scoring_round,
    seat     uuid not null references seat,
    account  uuid not null,
    deputy   uuid,
    kind     text not null,
    chair    boolean not null,
    done_at  timestamptz,
    unique (round, seat)
);
create index scoring_seat_account on scoring_seat (account);
create index scoring_seat_deputy on scoring_seat (deputy) where deputy is not null;

-- A declared interest excludes a seat from one entry, or from all when no entry is named.
create table scoring_interest (
    id            uuid primary key,
    scoring_seat  uuid not null references scoring_seat,
    entry         uuid references scoring_entry,
    declared_at   timestamptz not null,
    declared_by   uuid not null,
    unique nulls not distinct (scoring_seat, entry)
);

create table scoring_interest_words (
    interest  uuid primary key references scoring_interest,
    words     text not null
);

-- Every version is kept; the one with the highest version counts.
create table score (
    id            uuid primary key,
    scoring_seat  uuid not null references scoring_seat,
    entry         uuid not null references scoring_entry,
    criterion     uuid not null references scoring_criterion,
    version       integer not null,
    points        integer not null check (points >= 0),
    -- Changed after the averages were seen.
    moderated     boolean not null,
    given_at      timestamptz not null,
    given_by      uuid not null,
    unique (scoring_seat, entry, criterion, version)
);
create index score_entry on score (entry);

create table score_words (
    score   uuid primary key references score,
    reason  text
);

create table scoring_extension (
    id           uuid primary key,
    round        uuid not null references scoring_round,
    from_day     date not null,
    to_day       date not null,
    extended_at  timestamptz not null
);
create index scoring_extension_round on scoring_extension (round);

create table scoring_extension_words (
    extension  uuid primary key references scoring_extension,
    reason     text not null
);
