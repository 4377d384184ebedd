-- Links in messages to members: each opens one round for one person with a seat in it, once. Only the hash is kept.
create table round_link (
    token_hash  text primary key,
    round       uuid not null,
    account     uuid not null,
    created_at  timestamptz not null,
    -- Without a day it works for as long as the round is not over.
    expires_at  timestamptz,
    used_at     timestamptz
);
-- How often somebody asked for another one.
create index round_link_of on round_link (round, account, created_at);
