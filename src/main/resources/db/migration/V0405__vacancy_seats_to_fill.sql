-- Recruiting to a seat. Who is interested, and what they wrote, stands in interested_person alone, so that a person can be
-- erased while it stays known how the seat was filled. The process knows ids only.

create table vacancy_number (
    year  integer primary key,
    last  integer not null
);

create table vacancy (
    id         uuid primary key,
    reference  text not null unique,
    -- In the public address.
    code       text not null unique,
    body       uuid not null references body,
    kind       text not null,
    state      text not null,
    seat_from  date not null,
    seat_to    date,
    begun_at   timestamptz not null,
    begun_by   uuid,
    closes_on  date not null,
    -- The seat that was given in the end.
    seat       uuid,
    ended_at   timestamptz,
    check (seat_to is null or seat_to >= seat_from)
);
create index vacancy_body on vacancy (body);

create table vacancy_words (
    vacancy   uuid primary key references vacancy,
    call_out  text not null,
    outreach  text,
    stopped   text
);

create table vacancy_channel (
    vacancy  uuid not null references vacancy,
    channel  text not null,
    primary key (vacancy, channel)
);

create table interested (
    id          uuid primary key,
    vacancy     uuid not null references vacancy,
    state       text not null,
    said_at     timestamptz not null,
    offered_at  timestamptz,
    -- Under which the offer's link is found; the link itself is in the letter alone.
    token_hash  text unique,
    account     uuid
);
create index interested_vacancy on interested (vacancy);

create table interested_person (
    interested  uuid primary key references interested,
    name        text not null,
    email       text,
    phone       text,
    why         text not null,
    needs       text,
    check (email is not null or phone is not null)
);
