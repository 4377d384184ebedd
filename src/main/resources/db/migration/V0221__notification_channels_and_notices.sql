-- Messages go by more than one channel, and are taken by a lease: sent outside any transaction, so that a service that
-- hangs holds no lock.
alter table outbox_message alter column email drop not null;
alter table outbox_message add column phone text;
alter table outbox_message add column postal_address text;
alter table outbox_message add column short_text text;
alter table outbox_message add column topic text not null default 'NEWS'
    check (topic in ('REMINDERS', 'DECISIONS', 'NEWS', 'SIGN_IN'));
alter table outbox_message add column channel text not null default 'MAIL'
    check (channel in ('NOTICE', 'MAIL', 'TEXT', 'LETTER', 'PHONE'));
-- Whoever holds it sends the message; next_attempt_at says until when. Noted only by the one who still holds it.
alter table outbox_message add column lease uuid;
-- The daily message that this one was told in.
alter table outbox_message add column told_in uuid;

alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add constraint outbox_message_status_check
    check (status in ('WAITING', 'GATHERED', 'TO_POST', 'SENT', 'CAME_BACK', 'FAILED', 'HELD'));
alter table outbox_message drop constraint outbox_message_waits_for_a_moment;
alter table outbox_message add constraint outbox_message_waits_for_a_moment
    check ((status in ('WAITING', 'GATHERED')) = (next_attempt_at is not null));
alter table outbox_message alter column topic drop default;
alter table outbox_message alter column channel drop default;

-- The sender's question, per channel: which waiting message is due?
drop index outbox_message_due;
create index outbox_message_due on outbox_message (channel, next_attempt_at) where status = 'WAITING';
-- Whose daily message is due?
create index outbox_message_gathered on outbox_message (account, next_attempt_at) where status = 'GATHERED';
-- The pile of letters, oldest first.
create index outbox_message_pile on outbox_message (created_at, id) where channel in ('LETTER', 'PHONE');

-- What happened to a message, in order.
create table outbox_event (
    id      bigint generated always as identity primary key,
    message uuid        not null references outbox_message on delete cascade,
    at      timestamptz not null,
    what    text        not null,
    channel text        not null,
    -- Who did it, when a person did; and what a server said, for administrators.
    account uuid,
    detail  text
);
create index outbox_event_of_message on outbox_event (message, id);

-- The same messages inside the application, for people with an account.
create table notice (
    id         uuid primary key,
    account    uuid        not null,
    created_at timestamptz not null,
    topic      text        not null,
    reference  text,
    subject    text        not null,
    body_html  text        not null,
    read_at    timestamptz
);
create index notice_of_account on notice (account, created_at desc, id desc);
-- The number beside the bell on every page.
create index notice_unread on notice (account) where read_at is null;

-- How people want to get what is about what. Without a row: by the first way that reaches them, at once.
create table message_choice (
    account uuid    not null,
    topic   text    not null check (topic in ('REMINDERS', 'DECISIONS', 'NEWS')),
    channel text    not null check (channel in ('NOTICE', 'MAIL', 'TEXT', 'LETTER')),
    daily   boolean not null,
    primary key (account, topic)
);
-- The hour of the day, in London, at which the daily message goes out.
create table message_hour (
    account uuid primary key,
    hour    smallint not null check (hour between 0 and 23)
);
