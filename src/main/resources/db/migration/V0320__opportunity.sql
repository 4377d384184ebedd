create table opportunity (
    reference       text primary key,
    title           text not null,
    about           text not null,
    service         text not null,
    groups          text[] not null,
    reach           text not null,
    decision_open   text not null,
    can_change      text not null,
    imposed         text not null,
    starts_on       date,
    ends_on         date,
    -- Personal data of the proposer.
    proposer_name   text not null,
    proposer_email  text not null,
    proposer_kind   text not null,
    organisation    text not null,
    received_at     timestamptz not null,
    advised_level   text
);

comment on table opportunity is 'What was put forward. Personal data of the proposer: name and e-mail address, kept to tell them what becomes of it.';

create index opportunity_received on opportunity (received_at desc, reference desc);
create index opportunity_words on opportunity using gin ((title || ' ' || about) gin_trgm_ops);

-- Each time an officer decided. "Not now" is decided again on the day to look again, so there can be several.
create table triage (
    id            uuid primary key,
    reference     text not null references opportunity (reference),
    outcome       text not null,
    level         text,
    elements      text not null,
    look_again_on date,
    signpost_to   text not null,
    reason        text not null,
    lead_officer  uuid,
    sponsor       uuid,
    decided_by    uuid not null,
    decided_at    timestamptz not null
);

comment on table triage is 'What officers decided about opportunities, with the reason that the proposer reads. Accounts by key only.';

create index triage_of_case on triage (reference, decided_at desc);
