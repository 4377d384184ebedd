-- Which sections of an item's page have something in them, such as notes: the others need not be asked for. Nothing is ever
-- taken out, since that there was something stays to be seen.
alter table work_item add column sections text[] not null default '{}';
update work_item i
   set sections = there.sections
  from (select item, array_agg(section) as sections
          from (select item, 'notes' as section from note where item is not null
                union select item, 'documents' from document where item is not null) filled
         group by item) there
 where i.id = there.item;
