-- Erases the words that a person gave as a resident or panel member. What staff gave as the reason for a decision of the
-- council stays with the decision. The entries stay and verify. Returns how many were erased.
create function record_erase_words_of(person uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    erased integer;
begin
    update record_words w set words = null, salt = null, who = null, erased_at = at
     where w.who = person and w.erased_at is null
       and not exists (select from record_entry e
                        where e.words = w.id and e.roles ~ '\m(OFFICER|SPONSOR|MANAGER|ADMINISTRATOR)\M');
    get diagnostics erased = row_count;
    return erased;
end;
$$;

create index if not exists record_words_of on record_words (who) where who is not null;
create index if not exists record_entry_words on record_entry (words) where words is not null;

revoke execute on function record_erase_words_of(uuid, timestamptz) from public;
