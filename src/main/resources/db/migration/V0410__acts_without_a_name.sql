-- What people gave without their name leads back to nobody.

-- The record: an entry of an act for which a person was promised that their name is not kept.
alter table record_entry drop constraint record_entry_kind_check;
alter table record_entry add constraint record_entry_kind_check check (kind in ('PERSON', 'PUBLIC', 'UNNAMED', 'PROCESS'));

-- Entries that were written before held the account all the same. The record is append-only, and stays so: this once, the
-- owner of the schema takes who acted out of those entries, and out of no others, and adds an entry to each case that says so.
-- What was done, when and on which case is not changed.
create temporary table promised_no_name on commit drop as
    select e.id, e.reference
      from record_entry e
      join contribution c on c.reference = e.reference and c.number::text = e.facts -> 0 ->> 'value'
     where e.act = 'contribution-heard' and e.kind = 'PERSON' and c.anonymous and e.who = c.account
    union all
    select e.id, e.reference
      from record_entry e
     where e.act in ('feedback-given', 'panel-help-asked') and e.kind = 'PERSON'
    union all
    -- That the time of a member waits tells that they need another format. An officer who gives the format may be named.
    select e.id, e.reference
      from record_entry e
     where e.act in ('clock-stopped', 'clock-started', 'scoring-clock-stopped', 'scoring-clock-started')
       and e.kind = 'PERSON' and coalesce(e.roles, '') not like '%OFFICER%';

alter table record_entry disable trigger record_entry_keeps_rows;
update record_entry e
   set kind = 'UNNAMED', who = null, roles = null, on_behalf_of = null
  from promised_no_name p
 where p.id = e.id;
alter table record_entry enable trigger record_entry_keeps_rows;

insert into record_entry (at, kind, reference, act, facts)
select now(), 'PROCESS', p.reference, 'names-removed',
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', count(*)::text))
  from promised_no_name p
 group by p.reference
 order by p.reference;

-- Contributions. An address of a group that was not told yet stays until it is told; then the application removes it.
update contribution set recorded_by = null where anonymous and recorded_by = account;
update contribution set account = null, people = null where anonymous;
update contribution_words w
   set said_by = null, email = case when c.told_at is null then w.email end
  from contribution c
 where c.id = w.contribution and c.anonymous;
alter table contribution add constraint contribution_without_a_name check (not anonymous or (account is null and people is null));

-- Feedback: whose it was is needed until the project is closed, so that it can be changed.
alter table evaluation_feedback alter column account drop not null;
update evaluation_feedback f
   set account = null
  from evaluation e
 where e.reference = f.reference and e.closed_at is not null;

-- Questions of members: the seat is needed until there is an answer, so that one seat does not ask without end.
alter table member_question drop column asked_by;
alter table member_question alter column round_seat drop not null;
update member_question set round_seat = null where answered_at is not null;
