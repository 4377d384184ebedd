-- A receipt lets the person who holds it check that their act is on the record. Only the hash of its code is kept.
create table record_receipt (
    code_hash bytea primary key,
    entry     bigint not null references record_entry
);

create trigger record_receipt_keeps_rows
    before update or delete on record_receipt
    for each row execute function record_entry_is_append_only();
create trigger record_receipt_keeps_all
    before truncate on record_receipt
    for each statement execute function record_entry_is_append_only();
