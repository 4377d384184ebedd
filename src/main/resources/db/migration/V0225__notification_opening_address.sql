-- An address in the text that opens something for its reader only, and what stands there instead once it has gone.
alter table outbox_message add column opening text;
alter table outbox_message add column instead text;
