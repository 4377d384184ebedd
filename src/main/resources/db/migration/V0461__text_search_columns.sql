-- Each list searches one column of its own, folded as search_fold does it and kept by the database itself, so that what is
-- erased in a row can no longer be found either. The indexes serve "search like '%word%'" from three letters on.
alter table project add column search text generated always as (search_fold(title || ' ' || reference)) stored;
create index project_search on project using gin (search gin_trgm_ops);

alter table opportunity add column search text generated always as (search_fold(title || ' ' || about || ' ' || reference)) stored;
create index opportunity_search on opportunity using gin (search gin_trgm_ops);
drop index opportunity_words;

alter table forward_plan_entry add column search text
    generated always as (search_fold(title || ' ' || about || ' ' || who || ' ' || coalesce(other_groups, '') || ' ' || coalesce(reference, ''))) stored;
create index forward_plan_entry_search on forward_plan_entry using gin (search gin_trgm_ops);

alter table account add column search text
    generated always as (search_fold(display_name || ' ' || coalesce(email, '') || ' ' || coalesce(username, ''))) stored;
create index account_search on account using gin (search gin_trgm_ops);

alter table contribution_words add column search text generated always as (search_fold(words || ' ' || coalesce(said_by, ''))) stored;
create index contribution_words_search on contribution_words using gin (search gin_trgm_ops);

alter table outbox_message add column search text
    generated always as (search_fold(subject || ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(reference, ''))) stored;
create index outbox_message_search on outbox_message using gin (search gin_trgm_ops);

-- Names of residents on a case, for the work list.
drop index application_name;
create index application_name on application using gin (search_fold(name) gin_trgm_ops);

-- The words by which work is found were kept with letters that are folded now.
update work_item set words = (
    select array_agg(distinct case when kept ~ '[łøßæœđðþħŧı]' then search_fold(kept) else kept end) from unnest(words) kept)
 where array_to_string(words, ' ') ~ '[łøßæœđðþħŧı]';

-- The work list is searched by names as well: folded once for each account, not with every search.
alter table account add column name_folded text generated always as (search_fold(display_name)) stored;
create or replace view reporting.account_name as
    select id, display_name as name, team, name_folded from account;
comment on column reporting.account_name.name_folded is 'The name as searches compare it: without capitals, accents and punctuation.';
