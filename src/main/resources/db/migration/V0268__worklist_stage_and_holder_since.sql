-- A stage is stored by its key. Its place in the order of the lifecycle is derived from the key, for sorting only.
create function stage_position(stage text) returns smallint language sql immutable parallel safe
    return coalesce(array_position(
        array['INTAKE', 'PLANNING', 'PANEL', 'RECRUITMENT', 'WORKSHOPS', 'EVALUATION', 'FOLLOW_UP'], stage), 0)::smallint;

-- Since when the present assignee has had the item; null while it waits for a group.
alter table work_item add column assigned_at timestamptz;

-- Before this it stood in the record only: as taken by the person, or as given to them, with the title of the work.
update work_item i
   set assigned_at = greatest(i.opened_at, coalesce((
           select max(e.at) from record_entry e
            where e.reference = i.reference and e.at >= i.opened_at
              and (e.act = 'work-taken' and e.who = i.assignee
                   or e.act = 'work-given' and e.facts::text like '%' || i.assignee::text || '%')
              and e.facts::text like '%' || case when i.kind = 'AGREED' then 'work agreed' else i.title end || '%'),
           i.opened_at))
 where i.assignee is not null;

drop index work_item_by_holder;
drop index work_item_by_due;
drop index work_item_by_stage;
alter table work_item drop column stage_at;
alter table work_item add column stage_at smallint generated always as (stage_position(stage)) stored;
create index work_item_by_holder on work_item (holder, due_on, priority, id)
    include (stage, kind, group_key, held) where state = 'OPEN';
create index work_item_by_due on work_item (due_on, priority, id)
    include (stage, kind, group_key, held, holder) where state = 'OPEN';
create index work_item_by_stage on work_item (stage_at, due_on, id) where state = 'OPEN';
