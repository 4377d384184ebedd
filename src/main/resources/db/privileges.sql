-- What the application may do, granted after each migration by the owner of the schema to the role in alongside.application:
-- rows of ordinary tables. To the record it adds through functions, and it changes, deletes and truncates nothing of it
-- (docs/adr/0093). Reading roles that exist are given what is theirs.
do
$$
declare
    application text := current_setting('alongside.application');
begin
    execute format('grant usage on schema public, reporting to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
    execute format('grant select on all tables in schema reporting to %I', application);
    execute format('grant usage, select, update on all sequences in schema public to %I', application);
    execute format('revoke insert, update, delete on record_entry, record_words, record_link, record_chain from %I', application);
    execute format('revoke update, delete on record_root, record_root_head, record_receipt from %I', application);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
    execute format('grant execute on function record_append(timestamptz, text, uuid, text, uuid, text, text, jsonb, text, integer, text) to %I', application);
    execute format('grant execute on function record_erase_words(text, timestamptz) to %I', application);
    execute format('grant execute on function record_erase_words_of(uuid, timestamptz) to %I', application);
end;
$$;
