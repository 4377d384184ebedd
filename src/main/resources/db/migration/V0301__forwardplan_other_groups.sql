-- Groups that are on no list, in words: one on each line, or separated by commas or semicolons.
alter table forward_plan_entry add column other_groups text not null default '';

-- What is left of a group's name when the words that half of the names share are taken away: "People living with dementia"
-- and "People living in residential homes" are not alike because both are people who live somewhere.
create function group_in_short(words text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(regexp_replace(lower(words),
    '\m(people|persons?|those|who|whose|with|without|a|an|and|or|the|of|in|on|at|for|to|from|into|their|our|own|all|any|other|is|are|have|has|live|living|communit(y|ies)|groups?|members?|some)\M', ' ', 'g'),
    '[^[:alnum:]]+', ' ', 'g'));
