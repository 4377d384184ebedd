-- The record: who did what, when, on which case. Rows are added in the transaction of the act and never changed.
-- What people wrote stands apart in record_words, so that it can be erased while the decision stays.
create table record_words (
    id        uuid primary key,
    reference text,
    who       uuid,
    words     text,
    erased_at timestamptz,
    constraint record_words_kept_or_erased check ((words is null) = (erased_at is not null))
);

create index record_words_of_case on record_words (reference);

create table record_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    kind          text        not null check (kind in ('PERSON', 'PUBLIC', 'PROCESS')),
    who           uuid,
    roles         text,
    on_behalf_of  uuid,
    reference     text,
    act           text        not null,
    facts         jsonb       not null default '[]',
    model         text,
    model_version integer,
    words         uuid references record_words,
    constraint record_entry_person_has_account check ((kind = 'PERSON') = (who is not null))
);

-- One case's story, in either direction.
create index record_entry_of_case on record_entry (reference, id);
-- The newest entries of one kind (refusals, for administrators).
create index record_entry_of_act on record_entry (act, id);

create function record_entry_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The record is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end;
$$;

create trigger record_entry_keeps_rows
    before update or delete on record_entry
    for each row execute function record_entry_is_append_only();

create trigger record_entry_keeps_all
    before truncate on record_entry
    for each statement execute function record_entry_is_append_only();

-- The words of an entry may be erased, but neither rewritten nor deleted.
create function record_words_are_erased_only() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and new.words is null and new.erased_at is not null
        and new.id = old.id and new.reference is not distinct from old.reference then
        return new;
    end if;
    raise exception 'Words of the record can be erased, not changed: % is refused.', tg_op
        using errcode = 'insufficient_privilege';
end;
$$;

create trigger record_words_keep_rows
    before update or delete on record_words
    for each row execute function record_words_are_erased_only();

create trigger record_words_keep_all
    before truncate on record_words
    for each statement execute function record_entry_is_append_only();
