-- The record proves itself. Each entry is linked to the one before it in the same case by SHA-256, and the heads of all chains
-- are summed up in a daily root that leaves the database (docs/adr/0093). The application may add entries through
-- record_append() and read them; only the owner of the schema could do more, and the root shows it.

-- What was said is hashed with a salt of its own, so that the entry still verifies once the words are erased and the hash
-- cannot be used to guess them.
alter table record_words add column salt bytea;
alter table record_entry add column words_hash bytea;

alter table record_words disable trigger record_words_keep_rows;
alter table record_entry disable trigger record_entry_keeps_rows;
update record_words set salt = decode(replace(gen_random_uuid()::text, '-', ''), 'hex') where words is not null;
update record_entry e
   set words_hash = sha256(w.salt || convert_to(w.words, 'UTF8'))
  from record_words w
 where w.id = e.words and w.words is not null;
alter table record_words enable trigger record_words_keep_rows;
alter table record_entry enable trigger record_entry_keeps_rows;

-- Erased words take their salt with them.
create or replace function record_words_are_erased_only() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and new.words is null and new.salt is null and new.erased_at is not null
        and new.id = old.id and new.reference is not distinct from old.reference then
        return new;
    end if;
    raise exception 'Words of the record can be erased, not changed: % is refused.', tg_op
        using errcode = 'insufficient_privilege';
end;
$$;

-- A case's chain has its reference as name. Entries on no case are spread over sixteen chains, so that writers do not wait
-- for each other.
create table record_chain (
    chain  text primary key,
    length bigint not null check (length >= 0),
    head   bytea  not null
);

create table record_link (
    entry bigint primary key references record_entry,
    chain text   not null,
    seq   bigint not null check (seq > 0),
    hash  bytea  not null,
    constraint record_link_in_order unique (chain, seq)
);

-- One root a day, over the heads of all chains, and the heads that had changed since the root before.
create table record_root (
    day     date primary key,
    at      timestamptz not null,
    root    bytea  not null,
    chains  bigint not null,
    entries bigint not null
);

create table record_root_head (
    chain  text   not null,
    day    date   not null references record_root deferrable initially deferred,
    length bigint not null,
    head   bytea  not null,
    primary key (chain, day)
);

create trigger record_link_keeps_rows
    before update or delete on record_link
    for each row execute function record_entry_is_append_only();
create trigger record_link_keeps_all
    before truncate on record_link
    for each statement execute function record_entry_is_append_only();
create trigger record_root_keeps_rows
    before update or delete on record_root
    for each row execute function record_entry_is_append_only();
create trigger record_root_keeps_all
    before truncate on record_root
    for each statement execute function record_entry_is_append_only();
create trigger record_root_head_keeps_rows
    before update or delete on record_root_head
    for each row execute function record_entry_is_append_only();
create trigger record_root_head_keeps_all
    before truncate on record_root_head
    for each statement execute function record_entry_is_append_only();

-- A field is its length in bytes, a colon, the value and a comma; a missing one is a hyphen and a comma.
create function record_field(value text) returns text
    language sql immutable parallel safe as
$$
    select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end
$$;

-- What is hashed of an entry. The class RecordHash writes the same; a change needs a new version number in front.
create function record_canonical(e record_entry) returns text
    language sql stable as
$$
    select record_field('1')
        || record_field(e.id::text)
        || record_field((extract(epoch from e.at) * 1000000)::bigint::text)
        || record_field(e.kind)
        || record_field(e.who::text)
        || record_field(e.roles)
        || record_field(e.on_behalf_of::text)
        || record_field(e.reference)
        || record_field(e.act)
        || record_field(e.facts::text)
        || record_field(e.model)
        || record_field(e.model_version::text)
        || record_field(e.words::text)
        || record_field(encode(e.words_hash, 'hex'))
$$;

create function record_link_entry(e record_entry) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    name   text := coalesce(e.reference, 'no-case-' || pg_backend_pid() % 16);
    before record_chain;
    next   bytea;
begin
    insert into record_chain (chain, length, head)
    values (name, 0, sha256(convert_to('alongside record ' || name, 'UTF8')))
    on conflict (chain) do nothing;
    select * into before from record_chain where chain = name for update;
    next := sha256(before.head || convert_to(record_canonical(e), 'UTF8'));
    insert into record_link (entry, chain, seq, hash) values (e.id, name, before.length + 1, next);
    update record_chain set length = before.length + 1, head = next where chain = name;
end;
$$;

-- At the commit, so that a chain is locked for a moment only; all of the transaction's entries at once and in the order of
-- their cases, so that two transactions never wait for each other crosswise.
create function record_link_at_commit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    e record_entry;
begin
    if exists (select 1 from record_link where entry = new.id) then
        return null;
    end if;
    for e in
        select r.* from record_entry r
         where r.id >= new.id and r.xmin = new.xmin
           and not exists (select 1 from record_link l where l.entry = r.id)
         order by r.reference collate "C" nulls last, r.id
    loop
        perform record_link_entry(e);
    end loop;
    return null;
end;
$$;

do
$$
declare
    e record_entry;
begin
    for e in select * from record_entry order by id loop
        perform record_link_entry(e);
    end loop;
end;
$$;

create constraint trigger record_entry_is_linked
    after insert on record_entry
    deferrable initially deferred
    for each row execute function record_link_at_commit();

-- The one way in which the application writes to the record. Returns the entry's id.
create function record_append(
    at timestamptz, kind text, who uuid, roles text, on_behalf_of uuid, reference text, act text, facts jsonb,
    model text, model_version integer, words text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    words_id uuid;
    mixed_in bytea;
    entry    bigint;
begin
    if words is not null then
        words_id := gen_random_uuid();
        mixed_in := decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
        insert into record_words (id, reference, who, words, salt)
        values (words_id, record_append.reference, record_append.who, record_append.words, mixed_in);
    end if;
    insert into record_entry (at, kind, who, roles, on_behalf_of, reference, act, facts, model, model_version, words, words_hash)
    values (record_append.at, record_append.kind, record_append.who, record_append.roles, record_append.on_behalf_of,
            record_append.reference, record_append.act, record_append.facts, record_append.model,
            record_append.model_version, words_id, sha256(mixed_in || convert_to(record_append.words, 'UTF8')))
    returning id into entry;
    return entry;
end;
$$;

-- Erases the words given on a case. Returns how many.
create function record_erase_words(of_case text, at timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    erased integer;
begin
    update record_words set words = null, salt = null, who = null, erased_at = at
     where reference = of_case and erased_at is null;
    get diagnostics erased = row_count;
    return erased;
end;
$$;

revoke execute on function record_link_entry(record_entry) from public;
revoke execute on function record_append(timestamptz, text, uuid, text, uuid, text, text, jsonb, text, integer, text) from public;
revoke execute on function record_erase_words(text, timestamptz) from public;
