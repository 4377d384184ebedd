-- Whether the data that an embedded database begins with, a demonstration, came in whole. No row: it began with none, or
-- was filled before this table was there. Incomplete: loading was cut off, and nobody has used the database yet.
create table first_data (
    one      boolean primary key default true check (one),
    complete boolean not null
);
