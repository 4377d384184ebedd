-- What members ask before they decide, and what the council answers.
create table member_question (
    id           uuid primary key,
    round        uuid not null references round,
    round_seat   uuid not null references round_seat,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    promised_by  date not null,
    answered_at  timestamptz,
    answered_by  uuid
);
create index member_question_round on member_question (round, asked_at);

create table member_question_words (
    member_question  uuid primary key references member_question,
    words            text not null,
    answer           text
);
