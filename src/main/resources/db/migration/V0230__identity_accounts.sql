create table account (
    id                   uuid primary key,
    display_name         text        not null check (display_name <> ''),
    email                text        not null check (email <> ''),
    username             text check (username <> '' and position('@' in username) = 0),
    password_hash        text,
    roles                text[]      not null default '{}' check (roles <@ array ['OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'SPONSOR',
        'MANAGER', 'CONTRIBUTOR', 'ADMINISTRATOR']),
    enabled              boolean     not null default true,
    must_change_password boolean     not null default false,
    created_at           timestamptz not null
);

-- Sign-in by e-mail address or username, whatever the capitals. A username has no @, so the two never meet.
create unique index account_email on account (lower(email));
create unique index account_username on account (lower(username));
-- The list of people, by name.
create index account_by_name on account (lower(display_name), id);
-- Everybody with a role.
create index account_by_role on account using gin (roles);

-- Failed sign-ins per name, known or not, so that a locked name tells nothing about whether it exists.
create table sign_in_failure (
    name_key     text primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

-- One-time links. Only the hash of a link is kept.
create table sign_in_link (
    token_hash text primary key,
    account    uuid        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- How often something was asked for from one address or for one name, for limits. Keys are hashes.
create table request_count (
    what     text        not null,
    key_hash text        not null,
    at       timestamptz not null
);

create index request_count_window on request_count (what, key_hash, at);
