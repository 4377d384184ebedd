-- What success means in a case, agreed with contributors. Once locked, a row never changes: the trigger below refuses.
create table criterion (
    id         uuid primary key,
    reference  text        not null,
    number     integer     not null,
    means      text        not null,
    known_by   text        not null,
    written_at timestamptz not null,
    locked_at  timestamptz,
    unique (reference, number)
);

create function criterion_stays_locked() returns trigger language plpgsql as $$
begin
    if old.locked_at is not null then
        raise exception 'Criterion % of % is locked', old.number, old.reference using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger criterion_stays_locked before update or delete on criterion
    for each row execute function criterion_stays_locked();

create table workshop (
    id             uuid primary key,
    reference      text        not null,
    number         integer     not null,
    title          text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    how            text        not null,
    place          text        not null,
    materials_days integer     not null check (materials_days > 0),
    arranged       text        not null,
    not_arranged   text        not null,
    invited_at     timestamptz,
    people_in_all  integer check (people_in_all >= 0),
    note           text        not null,
    recorded_at    timestamptz,
    version        integer     not null,
    unique (reference, number)
);

-- Whether somebody says beforehand that they come, and whether they came.
create table workshop_person (
    workshop uuid    not null references workshop (id),
    account  uuid    not null,
    reply    text,
    came     boolean not null default false,
    primary key (workshop, account)
);
create index workshop_person_account on workshop_person (account);

create table half_way_review (
    id          uuid primary key,
    reference   text        not null,
    well        text        not null,
    change      text        not null,
    decided     text        not null,
    reviewed_at timestamptz not null
);
create index half_way_review_reference on half_way_review (reference);

-- People whom another organisation asked: a figure, apart from those whom we know by attendance.
create table asked_by_partner (
    id          uuid primary key,
    form_key    uuid        not null unique,
    reference   text        not null,
    partner     text        not null,
    people      integer     not null check (people > 0),
    asked_on    date        not null,
    how         text        not null,
    recorded_at timestamptz not null
);
create index asked_by_partner_reference on asked_by_partner (reference);
