-- Each version of a body's terms, the first one included: who changed them, when, and why.
create table body_terms (
    id                        uuid primary key,
    body                      uuid not null references body,
    version                   integer not null,
    changed_at                timestamptz not null,
    changed_by                uuid,
    terms                     text not null,
    quorum_seats              integer not null,
    quorum_lived_experience   integer not null,
    decision_rule             text not null,
    tie_rule                  text not null,
    views_hidden              text not null,
    dissent_named             boolean not null,
    proxies_allowed           boolean not null,
    rounds_at_a_time          integer not null,
    power                     text not null,
    unique (body, version)
);

create table body_terms_words (
    body_terms  uuid primary key references body_terms,
    why         text
);

insert into body_terms
select gen_random_uuid(), id, 1, established_on, null, terms, quorum_seats, quorum_lived_experience, decision_rule, tie_rule,
    views_hidden, dissent_named, proxies_allowed, rounds_at_a_time, power
from body;

alter table seat add column end_told boolean not null default false;
-- Seats that end soon are looked for each day.
create index seat_ending on seat (to_day) where to_day is not null;
