-- Each save of a draft has a number of its own that is never used again. A page of a form carries the number it was drawn
-- from, so that what is posted is added to those answers and not to what another tab or device has saved since.
create sequence form_draft_revision_number;

alter table form_draft
    add column revision bigint not null default nextval('form_draft_revision_number'),
    -- The pages that follow one another in one tab; the one that saved last.
    add column line text not null default '';
alter table form_draft alter column revision drop default, alter column line drop default;

-- The latest saves of each draft, this one included. They go with the draft.
create table form_draft_revision (
    owner     uuid   not null,
    subject   text   not null,
    revision  bigint not null,
    line      text   not null,
    -- The one drawing of a page that was posted.
    drawing   text   not null,
    typed     jsonb  not null,
    primary key (owner, subject, revision),
    foreign key (owner, subject) references form_draft on delete cascade
);

insert into form_draft_revision (owner, subject, revision, line, drawing, typed)
select owner, subject, revision, line, '', typed from form_draft;

create or replace view reporting.form_draft as
select owner, subject, form_id, fingerprint, typed, page, updated_at,
       about_title, about_project, about_reference, about_address, revision, line
  from form_draft;

comment on column reporting.form_draft.revision is 'The number of the last save; each save has a new one.';
comment on column reporting.form_draft.line is 'Which run of pages in one browser tab saved last.';
