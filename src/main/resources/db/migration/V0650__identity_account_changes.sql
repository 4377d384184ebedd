-- Changes to accounts that can be used to take somebody's rights: a sign-in address, or more roles. The record refers to a row
-- by its id; the old and the new value are here only, so that they can be erased.
create table account_change (
    id              uuid primary key,
    account         uuid        not null references account,
    what            text        not null check (what in ('ADDRESS', 'ROLES')),
    old_value       text,
    new_value       text,
    asked_by        uuid        not null references account,
    asked_at        timestamptz not null,
    -- Only where there was no second administrator: when the change takes effect by itself.
    takes_effect_at timestamptz,
    state           text        not null check (state in ('WAITING', 'MADE', 'REFUSED')),
    decided_by      uuid references account,
    decided_at      timestamptz,
    erased_at       timestamptz,
    constraint account_change_not_by_one_person
        check (state <> 'MADE' or decided_by is null or what = 'ADDRESS' and decided_by = account or decided_by <> asked_by)
);

create unique index account_change_one_waiting on account_change (account, what) where state = 'WAITING';
create index account_change_of_account on account_change (account);
