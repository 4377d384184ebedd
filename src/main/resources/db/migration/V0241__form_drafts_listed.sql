-- What a draft is about, as it was called when it was saved: for the person's own list of drafts, which has to name it
-- even when the work is done and the form is gone.
alter table form_draft add column about_title text;
alter table form_draft add column about_project text;
alter table form_draft add column about_reference text;
alter table form_draft add column about_address text;
