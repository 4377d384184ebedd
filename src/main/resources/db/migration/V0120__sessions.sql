-- Where sign-ins are kept between requests, so that a restart signs nobody out. The names are what Spring Session's JDBC
-- repository asks for.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

-- each request: the session of a cookie
create unique index spring_session_id on spring_session (session_id);
-- every five minutes: sessions to remove
create index spring_session_expiry on spring_session (expiry_time);
-- ending all sessions of one person
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
