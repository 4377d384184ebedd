-- Files that people attach to a case, to a piece of work, or give in a form. The content lies in document_part, or in a
-- folder; it goes when the document is removed, and the row stays to say so.
create table document (
    id uuid primary key,
    reference text,                   -- the case; none for what was given in a form
    item uuid references work_item (id),
    name text not null,               -- as it was called, without path and without signs that cannot be read
    kind text not null,               -- what its content is
    size bigint not null check (size > 0),
    sha256 text not null,
    kept_in text not null check (kept_in in ('DATABASE', 'FOLDER')),
    given_by uuid,                    -- nobody, when it was given on a public page
    given_at timestamptz not null,
    removed_by uuid,
    removed_at timestamptz
);
create index document_of_case on document (reference, given_at) where item is null;
create index document_of_item on document (item, given_at) where item is not null;

-- The content in pieces, so that serving a file never takes more memory than one piece.
create table document_part (
    document uuid not null references document (id) on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (document, number)
);
alter table document_part alter column content set storage external;
