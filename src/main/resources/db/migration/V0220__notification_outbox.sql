-- Messages to people, written in the transaction of the act and sent afterwards. The id is the SMTP Message-ID.
create table outbox_message (
    id              uuid primary key,
    created_at      timestamptz not null,
    account         uuid,
    name            text        not null,
    email           text        not null,
    reference       text,
    template        text        not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text        not null,
    calendar        text,
    calendar_method text,
    confidential    boolean     not null default false,
    status          text        not null check (status in ('WAITING', 'SENT', 'FAILED', 'HELD')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    last_error      text,
    constraint outbox_message_waits_for_a_moment check ((status = 'WAITING') = (next_attempt_at is not null))
);

-- The sender's question: which waiting message is due?
create index outbox_message_due on outbox_message (next_attempt_at) where status = 'WAITING';
-- The administrator's lists, newest first.
create index outbox_message_by_status on outbox_message (status, created_at desc, id desc);
create index outbox_message_by_time on outbox_message (created_at desc, id desc);
