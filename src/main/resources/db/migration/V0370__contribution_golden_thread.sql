-- One row per case: gives the numbers C1, C2 ... and is locked while one is added and while the case closes, so that
-- nothing can be added between the last look and the closing.
create table contribution_case (
    reference   text primary key,
    last_number integer     not null default 0,
    closed_at   timestamptz
);

-- What somebody said: when, where, and what came of it. The words themselves, and who said them in words, stand apart.
create table contribution (
    id          uuid primary key,
    reference   text        not null references contribution_case,
    number      integer     not null,
    occasion    text        not null,
    workshop    uuid,
    said_on     date        not null,
    account     uuid,
    people      integer check (people > 0),
    anonymous   boolean     not null,
    recorded_by uuid,
    recorded_at timestamptz not null,
    words_hash  text        not null,
    -- The answer
    outcome     text,
    decision    text,
    why         text,
    decided_by  text,
    decided_on  date,
    answered_by uuid,
    answered_at timestamptz,
    -- The telling
    told_at     timestamptz,
    told_how    text,
    -- The check six months later
    kept        text,
    kept_words  text,
    checked_by  uuid,
    checked_at  timestamptz,
    version     integer     not null default 0,
    unique (reference, number),
    constraint contribution_answer_is_whole check (
        num_nulls(outcome, decision, why, decided_by, decided_on, answered_at) in (0, 6)),
    constraint contribution_told_after_answer check (told_at is null or answered_at is not null),
    constraint contribution_checked_after_answer check (kept is null or answered_at is not null)
);

-- A person's own contributions on all their projects.
create index contribution_of_account on contribution (account, reference, number) where account is not null;
-- How many still lack an answer, per case and in all.
create index contribution_unanswered on contribution (reference) where outcome is null;

-- People's words, and how a group was described. A row goes when somebody's words are erased; the salt of the hash goes
-- with it, so that the hash in the record proves nothing about the words any more.
create table contribution_words (
    contribution uuid primary key references contribution,
    words        text not null,
    salt         text not null,
    said_by      text,
    email        text
);
