-- What the list of work and the answers to forms read of other modules is published like the figures' views, with a comment each.
alter view case_fact set schema reporting;
comment on view reporting.case_fact is 'One row per project: what the list of work says about a case, read where an item is written.';
comment on column reporting.case_fact.reference is 'The project. Unique.';
comment on column reporting.case_fact.title is 'Its title.';
comment on column reporting.case_fact.stage is 'The stage of the lifecycle, as in reporting.project.';

alter view account_name set schema reporting;
comment on view reporting.account_name is 'One row per account, closed ones as well: what its person is called.';
comment on column reporting.account_name.id is 'The account. Unique.';
comment on column reporting.account_name.name is 'The name by which the person is shown.';
comment on column reporting.account_name.team is 'The team that the person is in; null without one.';

alter view account_sees_team set schema reporting;
comment on view reporting.account_sees_team is 'The people whose work an account sees as its team''s: one row per account and team that it is in or leads.';
comment on column reporting.account_sees_team.account is 'Who sees it.';
comment on column reporting.account_sees_team.team is 'The team.';

alter view resident_on_case set schema reporting;
comment on view reporting.resident_on_case is 'Residents who applied, wait or have a place on a project, by name, for the search of the list of work. The caller decides who may find which names.';
comment on column reporting.resident_on_case.reference is 'The project.';
comment on column reporting.resident_on_case.name is 'The resident''s name as they gave it; gone when the person is erased.';
