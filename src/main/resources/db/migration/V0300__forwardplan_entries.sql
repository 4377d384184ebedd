-- Similar words are found by trigrams. The extension is a trusted one: an ordinary owner of the database may create it.
create extension if not exists pg_trgm;

create table forward_plan_entry (
    id          uuid primary key,
    -- The case, when the entry is a project's; entries of other engagement have none.
    reference   text unique,
    title       text not null,
    about       text not null,
    groups      text[] not null,
    from_day    date not null,
    to_day      date not null,
    -- The team or service that runs it, never a person.
    who         text not null,
    -- The dates come from the opportunity and no plan has settled them yet.
    provisional boolean not null,
    version     integer not null,
    changed_at  timestamptz not null,
    constraint forward_plan_entry_days check (to_day >= from_day)
);

comment on table forward_plan_entry is 'All engagement with dates and groups: projects enter by themselves, officers add the rest. No personal data.';

-- Clashes and search: similar words, shared groups, overlapping days.
create index forward_plan_entry_words on forward_plan_entry using gin ((title || ' ' || about) gin_trgm_ops);
create index forward_plan_entry_groups on forward_plan_entry using gin (groups);
create index forward_plan_entry_days on forward_plan_entry using gist (daterange(from_day, to_day, '[]'));
-- The page: by month, in pages.
create index forward_plan_entry_page on forward_plan_entry (from_day, id);
