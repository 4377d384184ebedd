-- How many guesses of a password are left, by the hash of what they are counted for: an account from one address, an address,
-- an account, a browser. Shared by all nodes, and kept over a restart (docs/adr/0096).
drop table sign_in_failure;

create table guess_limit (
    key_hash   text primary key,
    used       integer     not null check (used >= 0),
    since      timestamptz not null,
    held_until timestamptz
);

-- Counts that no longer matter are removed.
create index guess_limit_since on guess_limit (since);

-- Browsers that have signed in to an account: others' guesses do not count against them. Only the hash of a cookie is kept.
create table known_browser (
    token_hash text        not null,
    account    uuid        not null references account on delete cascade,
    last_at    timestamptz not null,
    primary key (token_hash, account)
);

-- Browsers that were not used for a long time are removed.
create index known_browser_last_at on known_browser (last_at);
-- Removal of an account.
create index known_browser_account on known_browser (account);
