-- The page counts 60 characters as people do; each may have up to four code points.
alter table work_view drop constraint work_view_name_check;
alter table work_view add constraint work_view_name_check check (name <> '' and length(name) <= 4 * 60 + 16);
