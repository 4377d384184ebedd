-- What modules publish of their tables for figures over all cases. Reports read these views and no table, so a module
-- may change its tables as long as its views say the same. Each view reads the tables of one module, renames and derives
-- columns and does nothing else: PostgreSQL then plans a query on it as if it stood on the table, indexes included.
-- docs/reporting.md is written from the comments.
create schema if not exists reporting;
comment on schema reporting is 'Published views of the modules, for the application''s own reports.';

create view reporting.project as
    select reference, title, stage, state, opened_at, closed_at from project;
comment on view reporting.project is 'One row per case that is a project, from the moment an opportunity is suggested.';
comment on column reporting.project.reference is 'The case, such as CP-2026-0042. Unique.';
comment on column reporting.project.title is 'The title of the project.';
comment on column reporting.project.stage is 'The stage of the lifecycle: INTAKE, PLANNING, PANEL, RECRUITMENT, WORKSHOPS, EVALUATION or FOLLOW_UP; of an ended project, where it ended.';
comment on column reporting.project.state is 'RUNNING, PAUSED, WITHDRAWN, DECLINED or CLOSED.';
comment on column reporting.project.opened_at is 'When the opportunity was suggested.';
comment on column reporting.project.closed_at is 'When the project ended; null while it is running.';

create view reporting.plan_override as
    select reference, version, override_at as allowed_at from engagement_plan where override_allowed;
comment on view reporting.plan_override is 'One row per version of an engagement plan that a manager allowed to go ahead with gaps.';
comment on column reporting.plan_override.reference is 'The case.';
comment on column reporting.plan_override.version is 'The version of the plan, from 1.';
comment on column reporting.plan_override.allowed_at is 'When the manager signed.';

create view reporting.opportunity as
    select reference, title, received_at from opportunity;
comment on view reporting.opportunity is 'One row per opportunity that was suggested. Holds nothing about the person who suggested it.';
comment on column reporting.opportunity.reference is 'The case; that of the project as well when it was accepted. Unique.';
comment on column reporting.opportunity.title is 'Its title.';
comment on column reporting.opportunity.received_at is 'When it was suggested.';

create view reporting.triage as
    select reference, outcome, decided_at from triage;
comment on view reporting.triage is 'One row per decision about an opportunity. An opportunity can be decided about again: the latest row counts.';
comment on column reporting.triage.reference is 'The opportunity.';
comment on column reporting.triage.outcome is 'CO_PRODUCE, CO_PRODUCE_ELEMENTS, NOT_NOW or SIGNPOST.';
comment on column reporting.triage.decided_at is 'When it was decided.';

create view reporting.work_item as
    select id, kind, reference, title, stage, opened_on, due_on, state, held from work_item;
comment on view reporting.work_item is 'One row per thing that one person or group has to do, also those that are done.';
comment on column reporting.work_item.id is 'The work item. Unique.';
comment on column reporting.work_item.kind is 'What kind of work it is: a step of a model, a ballot, a condition and so on.';
comment on column reporting.work_item.reference is 'The case.';
comment on column reporting.work_item.title is 'What there is to do.';
comment on column reporting.work_item.stage is 'The stage of the project when the item was opened; null for a case without stages.';
comment on column reporting.work_item.opened_on is 'The day on which it was opened.';
comment on column reporting.work_item.due_on is 'The last day on which it is in time.';
comment on column reporting.work_item.state is 'OPEN, DONE, or GONE when it is no longer needed.';
comment on column reporting.work_item.held is 'Whether it is on hold because its project is paused. It is not late then.';

create view reporting.record_entry as
    select id, reference, act, at from record_entry;
comment on view reporting.record_entry is 'One row per act on the record. Holds neither who acted nor what was said.';
comment on column reporting.record_entry.id is 'Grows with each entry. Unique.';
comment on column reporting.record_entry.reference is 'The case; null when the act belongs to none.';
comment on column reporting.record_entry.act is 'The code of what was done, such as project-paused.';
comment on column reporting.record_entry.at is 'When it was done.';

create view reporting.decision_round as
    select reference, number, state, opened_at, last_day, closed_at, outcome,
           state in ('PREPARED', 'OPEN', 'INQUORATE') as waiting
    from round;
comment on view reporting.decision_round is 'One row per round in which a body decides about a project. Holds no ballots.';
comment on column reporting.decision_round.reference is 'The project.';
comment on column reporting.decision_round.number is 'The round''s number on this project, from 1.';
comment on column reporting.decision_round.state is 'PREPARED, OPEN, INQUORATE, or how it ended.';
comment on column reporting.decision_round.opened_at is 'When members could begin to vote; null before.';
comment on column reporting.decision_round.last_day is 'The last day for voting; null before it is opened.';
comment on column reporting.decision_round.closed_at is 'When it ended; null before.';
comment on column reporting.decision_round.outcome is 'What the body decided; null before.';
comment on column reporting.decision_round.waiting is 'Whether the body has still to decide.';

create view reporting.place as
    select reference, account, welcomed_at from application where account is not null and welcomed_at is not null;
comment on view reporting.place is 'One row per person who took a place on a project.';
comment on column reporting.place.reference is 'The project.';
comment on column reporting.place.account is 'The person, to count each once. Never shown.';
comment on column reporting.place.welcomed_at is 'When the person was welcomed.';

create view reporting.workshop as
    select id, reference, number, starts_at, people_in_all as attendances from workshop;
comment on view reporting.workshop is 'One row per workshop.';
comment on column reporting.workshop.id is 'The workshop. Unique.';
comment on column reporting.workshop.reference is 'The project.';
comment on column reporting.workshop.number is 'The workshop''s number on this project, from 1.';
comment on column reporting.workshop.starts_at is 'When it begins or began.';
comment on column reporting.workshop.attendances is 'How many people came, those without an account as well; null before it is recorded.';

create view reporting.attendance as
    select workshop, account from workshop_person where came;
comment on view reporting.attendance is 'One row per known person and workshop they came to.';
comment on column reporting.attendance.workshop is 'The workshop.';
comment on column reporting.attendance.account is 'The person, to count each once. Never shown.';

create view reporting.asked_by_partner as
    select reference, people, asked_on from asked_by_partner;
comment on view reporting.asked_by_partner is 'One row each time another organisation asked people on the council''s behalf.';
comment on column reporting.asked_by_partner.reference is 'The project.';
comment on column reporting.asked_by_partner.people is 'How many people it asked. Some may be known to the council too, so they are never added to others.';
comment on column reporting.asked_by_partner.asked_on is 'The day on which they were asked.';

create view reporting.contribution as
    select reference, number, said_on, account, outcome, outcome is null as unanswered, kept from contribution;
comment on view reporting.contribution is 'One row per contribution. Holds no words.';
comment on column reporting.contribution.reference is 'The project.';
comment on column reporting.contribution.number is 'The contribution''s number on this project: 1 is C1.';
comment on column reporting.contribution.said_on is 'The day on which it was said.';
comment on column reporting.contribution.account is 'The person, to count each once; null when given without a name, by a group, or by a person without an account. Never shown.';
comment on column reporting.contribution.outcome is 'The outcome: DONE, PARTLY or NOT_DONE; null before it is answered.';
comment on column reporting.contribution.unanswered is 'Whether it still lacks an answer.';
comment on column reporting.contribution.kept is 'Whether the promise was found kept when it was checked; null before.';
