-- What bodies are called, for modules that keep a body's id only and name it in their lists.
create view reporting.body_name as
    select id, name from body;
comment on view reporting.body_name is 'One row per body: its name.';
comment on column reporting.body_name.id is 'The body. Unique.';
comment on column reporting.body_name.name is 'The name of the body.';
