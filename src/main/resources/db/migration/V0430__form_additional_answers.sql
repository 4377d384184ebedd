-- Answers to questions that an author added to a form and that no class reads. They are kept with what the form is about and
-- go with it: with the case, the application or the round when that is removed, and when a person's words are erased.
create table form_additional_answer (
    id          bigint generated always as identity primary key,
    -- What the answer belongs to: the reference of a case, the id of an application, a round, a body ...
    about       text[]      not null check (cardinality(about) > 0),
    form_id     text        not null,
    form_title  text        not null,
    -- The version of the form.
    fingerprint text        not null,
    -- The step of the model, for a form of a step.
    step        text,
    question    text        not null,
    -- The question as it was asked, and the answer as it was shown, line by line.
    label       text        not null,
    kind        text        not null,
    words       text[]      not null,
    answer      jsonb       not null,
    -- The account; null for a form of the public and where somebody speaks without their name.
    answered_by uuid,
    answered_at timestamptz not null
);

-- Those of one case, application, round ... for its page and for its erasure.
create index form_additional_answer_about on form_additional_answer using gin (about);
-- Those of a person, for their erasure.
create index form_additional_answer_by on form_additional_answer (answered_by) where answered_by is not null;
