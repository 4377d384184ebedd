-- Scores that a member gave on paper, by phone, with support or in a meeting, and somebody else wrote down.
create table scoring_assistance (
    id            uuid primary key,
    scoring_seat  uuid not null references scoring_seat,
    way           text not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid not null
);
create index scoring_assistance_seat on scoring_assistance (scoring_seat);

create table scoring_assistance_words (
    assistance     uuid primary key references scoring_assistance,
    helped_by      text,
    confirmed_how  text not null
);

-- Nothing for a score that the member, or their deputy, gave alone.
alter table score add column assistance uuid references scoring_assistance;
