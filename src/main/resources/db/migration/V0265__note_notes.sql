-- What staff write beside a case or a piece of work. The words are theirs and can be taken away; that there was a note, and
-- who wrote and removed it, stays.
create table note (
    id uuid primary key,
    reference text not null,
    item uuid references work_item (id),
    author uuid not null,
    written_at timestamptz not null,
    words text,
    corrected_at timestamptz,
    removed_at timestamptz,
    removed_by uuid,
    constraint note_has_words_or_is_removed check ((words is null) = (removed_at is not null))
);
create index note_of_case on note (reference, written_at) where item is null;
create index note_of_item on note (item, written_at) where item is not null;

-- Who was named in a note, and so told of it.
create table note_mention (
    note uuid not null references note (id) on delete cascade,
    account uuid not null,
    primary key (note, account)
);
