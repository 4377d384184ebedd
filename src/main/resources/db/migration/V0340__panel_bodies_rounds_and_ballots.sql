-- Bodies, seats, rounds and ballots. What people wrote stands in tables of its own (…_words, ballot_condition, pack_part),
-- so that a person can be erased while the decision stays.

create table body (
    id                        uuid primary key,
    name                      text not null unique,
    kind                      text not null,
    terms                     text not null,
    quorum_seats              integer not null check (quorum_seats > 0),
    quorum_lived_experience   integer not null check (quorum_lived_experience between 0 and 100),
    established_on            date not null
);

create table seat (
    id        uuid primary key,
    body      uuid not null references body,
    account   uuid not null,
    kind      text not null,
    chair     boolean not null,
    deputy    uuid,
    from_day  date not null,
    to_day    date,
    check (to_day is null or to_day >= from_day),
    check (deputy is null or deputy <> account)
);
create index seat_body on seat (body);
create index seat_account on seat (account);

create table round (
    id                        uuid primary key,
    reference                 text not null,
    number                    integer not null,
    body                      uuid not null references body,
    plan_version              integer not null,
    state                     text not null,
    working_days              integer not null check (working_days between 1 and 60),
    quorum_seats              integer not null,
    quorum_lived_experience   integer not null,
    prepared_at               timestamptz not null,
    prepared_by               uuid,
    opened_at                 timestamptz,
    last_day                  date,
    closes_at                 timestamptz,
    closed_at                 timestamptz,
    decided_by                text,
    outcome                   text,
    after_refusal             text,
    unique (reference, number)
);
-- Two open questions about one plan cannot both be right.
create unique index round_one_at_a_time on round (reference) where state in ('PREPARED', 'OPEN', 'INQUORATE');
create index round_newest on round (closes_at desc);

create table round_words (
    round      uuid primary key references round,
    question   text not null,
    summary    text not null,
    if_yes     text not null,
    if_no      text not null,
    returned   text
);

-- The pack as the members read it. A later version of the plan does not change what they decided on.
create table pack_part (
    round     uuid not null references round,
    position  integer not null,
    heading   text not null,
    words     text not null,
    primary key (round, position)
);

create table round_seat (
    id           uuid primary key,
    round        uuid not null references round,
    seat         uuid not null references seat,
    account      uuid not null,
    deputy       uuid,
    kind         text not null,
    chair        boolean not null,
    excluded_at  timestamptz,
    excluded_by  uuid,
    unique (round, seat)
);
create index round_seat_account on round_seat (account);
create index round_seat_deputy on round_seat (deputy);

create table interest_words (
    round_seat  uuid primary key references round_seat,
    interest    text not null
);

-- Every version is kept; the one with the highest version counts.
create table ballot (
    id          uuid primary key,
    round_seat  uuid not null references round_seat,
    version     integer not null,
    choice      text not null,
    way         text not null,
    cast_at     timestamptz not null,
    cast_by     uuid not null,
    unique (round_seat, version)
);

create table ballot_words (
    ballot         uuid primary key references ballot,
    reason         text,
    helped_by      text,
    confirmed_how  text
);

create table ballot_condition (
    ballot    uuid not null references ballot,
    position  integer not null,
    words     text not null,
    primary key (ballot, position)
);

create table round_extension (
    id           uuid primary key,
    round        uuid not null references round,
    from_day     date not null,
    to_day       date not null,
    extended_at  timestamptz not null
);
create index round_extension_round on round_extension (round);

create table round_extension_words (
    extension  uuid primary key references round_extension,
    reason     text not null
);

create table round_meeting (
    id           uuid primary key,
    round        uuid not null unique references round,
    held_on      date not null,
    outcome      text not null,
    recorded_at  timestamptz not null
);

create table round_meeting_words (
    meeting  uuid primary key references round_meeting,
    minutes  text not null,
    dissent  text
);

create table round_meeting_seat (
    meeting     uuid not null references round_meeting,
    round_seat  uuid not null references round_seat,
    primary key (meeting, round_seat)
);

create table round_meeting_condition (
    meeting   uuid not null references round_meeting,
    position  integer not null,
    words     text not null,
    primary key (meeting, position)
);

create table panel_condition (
    id         uuid primary key,
    round      uuid not null references round,
    reference  text not null,
    owner      uuid,
    due_on     date not null,
    met_at     timestamptz,
    met_by     uuid
);
create index panel_condition_round on panel_condition (round);
create index panel_condition_reference on panel_condition (reference);

create table panel_condition_words (
    condition  uuid primary key references panel_condition,
    words      text not null,
    how_met    text
);

create table help_asked (
    id           uuid primary key,
    round        uuid not null references round,
    round_seat   uuid not null references round_seat,
    kind         text not null,
    asked_at     timestamptz not null,
    promised_by  date not null,
    answered_at  timestamptz,
    answered_by  uuid
);
create index help_asked_round on help_asked (round);

create table help_asked_words (
    help_asked  uuid primary key references help_asked,
    words       text
);
