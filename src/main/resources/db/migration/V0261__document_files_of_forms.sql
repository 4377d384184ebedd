-- When the form in which a file was given was sent. What was never sent is swept away; what was there before stays.
alter table document add column sent_at timestamptz;
update document set sent_at = given_at where reference is null;
create index document_never_sent on document (given_at, id) where reference is null and sent_at is null and removed_at is null;
