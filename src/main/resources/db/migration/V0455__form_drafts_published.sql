-- Drafts of forms, for modules that read one together with what it is about. The module form publishes this view; no other
-- module reads the table. It is for the application's own use, and a draft is shown to its owner only.
create schema if not exists reporting;

create view reporting.form_draft as
select owner, subject, form_id, fingerprint, typed, page, updated_at,
       about_title, about_project, about_reference, about_address
  from form_draft;

comment on view reporting.form_draft is 'Forms that people saved before they were complete; one per owner and subject.';
comment on column reporting.form_draft.owner is 'The account whose draft it is, and who alone sees it.';
comment on column reporting.form_draft.subject is 'What the form is about, such as "work:" and the id of a work item.';
comment on column reporting.form_draft.form_id is 'The id of the form.';
comment on column reporting.form_draft.fingerprint is 'Of the form as it was when the draft was saved.';
comment on column reporting.form_draft.typed is 'What was typed, by the key of its field.';
comment on column reporting.form_draft.page is 'The key of the page where the person was.';
comment on column reporting.form_draft.updated_at is 'When the draft was last saved.';
comment on column reporting.form_draft.about_title is 'What is being done, in words; null keeps the draft out of lists.';
comment on column reporting.form_draft.about_project is 'What its project is called; empty for none.';
comment on column reporting.form_draft.about_reference is 'The reference of its project; empty for none.';
comment on column reporting.form_draft.about_address is 'The address of the page on which the form continues.';
