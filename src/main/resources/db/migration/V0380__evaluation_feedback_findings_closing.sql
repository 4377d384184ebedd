-- The evaluation of one case: from asking for feedback to the check six months after closing.
create table evaluation (
    reference          text primary key,
    asked_at           timestamptz not null,
    feedback_by        date        not null,
    findings           text,
    worked_well        text,
    recommended        text,
    findings_by        uuid,
    findings_at        timestamptz,
    signed_by          uuid,
    signed_at          timestamptz,
    learned            text,
    differently        text,
    written_up_by      uuid,
    written_up_at      timestamptz,
    closed_at          timestamptz,
    follow_up_on       date,
    follow_up_words    text,
    followed_up_by     uuid,
    followed_up_at     timestamptz,
    version            integer     not null default 0
);

-- What one person said against the criteria. The latest version counts until the findings are written.
create table evaluation_feedback (
    id        uuid primary key,
    reference text        not null,
    account   uuid        not null,
    side      text        not null,
    given_at  timestamptz not null,
    version   integer     not null default 0,
    unique (reference, account)
);

create table evaluation_verdict (
    feedback  uuid not null references evaluation_feedback on delete cascade,
    criterion uuid not null,
    verdict   text not null,
    words     text,
    primary key (feedback, criterion)
);

-- What was promised for after the closing.
create table evaluation_follow_up (
    id         uuid primary key,
    reference  text    not null references evaluation,
    number     integer not null,
    what       text    not null,
    due_on     date    not null,
    kept       text,
    kept_words text,
    checked_by uuid,
    checked_at timestamptz,
    version    integer not null default 0,
    unique (reference, number)
);
