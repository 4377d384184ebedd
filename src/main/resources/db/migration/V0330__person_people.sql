-- Residents who take part. The key is the person's account.
create table person (
    id           uuid primary key,
    name         text        not null,
    email        text,
    phone        text,
    consented_at timestamptz not null,
    created_at   timestamptz not null,
    version      integer     not null
);

-- What a person needs in order to take part: apart from contact details, so that reading one is not reading the other.
create table person_passport (
    person          uuid primary key references person (id) on delete cascade,
    formats         text[]      not null,
    communication   text        not null,
    physical_access text        not null,
    support_person  text        not null,
    times           text        not null,
    written_at      timestamptz not null
);
