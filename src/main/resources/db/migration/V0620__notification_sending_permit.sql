-- From which database messages may be sent. A database that was restored or copied differs from the one that is named here
-- (docs/operations.md), so that an administrator is asked before the copy sends what was waiting when it was made.
create table sending_permit (
    only_row   boolean     primary key default true check (only_row),
    database   text        not null,
    held_in    text,
    decided_at timestamptz not null,
    decided_by uuid
);

comment on table sending_permit is 'The database from which messages are sent; one row.';
comment on column sending_permit.database is 'The cluster, database and table, and alongside.mail.installation, that may send.';
comment on column sending_permit.held_in is 'The copy in which an administrator decided that nothing is sent; null if none.';
