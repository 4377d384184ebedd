-- Forms saved before they were complete: one per person and subject.
create table form_draft (
    owner       uuid        not null references account on delete cascade,
    subject     text        not null check (subject <> ''),
    form_id     text        not null,
    -- Of the form as it was then, so that a changed form is noticed.
    fingerprint text        not null,
    typed       jsonb       not null,
    page        text        not null,
    updated_at  timestamptz not null,
    primary key (owner, subject)
);

-- A person's drafts, the latest first.
create index form_draft_of_owner on form_draft (owner, updated_at desc);
-- Everybody's drafts about a subject, when it is done with.
create index form_draft_on_subject on form_draft (subject);

-- What was typed into a form when the session had ended. The key is in the browser's cookie; only its hash is here.
create table parked_post (
    key_hash     text primary key,
    path         text        not null,
    posted       text        not null check (length(posted) <= 400000),
    sender_hash  text        not null,
    parked_at    timestamptz not null
);

-- Removing what is older than a day, and counting what one address parked.
create index parked_post_by_time on parked_post (parked_at);
create index parked_post_of_sender on parked_post (sender_hash, parked_at);

-- Each public form that was sent, by the one-time key on its pages: a second press leads to the first one's result.
create table form_submission (
    key_hash text primary key,
    form_id  text        not null,
    result   text,
    sent_at  timestamptz not null
);

create index form_submission_by_time on form_submission (sent_at);
