-- Where a body advises, a decision taken elsewhere answers its view. Both stay together.
create table round_formal_decision (
    round        uuid primary key references round,
    choice       text not null,
    made_in      text not null,
    made_on      date not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);

create table round_formal_decision_words (
    round      uuid primary key references round_formal_decision,
    answer     text not null,
    otherwise  text
);

-- A condition is advised first where the body only advises; it can be met, said not to be met, and given to somebody else.
alter table panel_condition
    add column state     text not null default 'TO_DO',
    add column openings  integer not null default 1;
update panel_condition set state = 'MET' where met_at is not null;
alter table panel_condition
    alter column state drop default,
    alter column openings drop default;

-- What became of a condition, one row each time.
create table panel_condition_step (
    id         uuid primary key,
    condition  uuid not null references panel_condition,
    kind       text not null,
    done_at    timestamptz not null,
    done_by    uuid,
    owner      uuid,
    due_on     date not null
);
create index panel_condition_step_condition on panel_condition_step (condition);

create table panel_condition_step_words (
    step   uuid primary key references panel_condition_step,
    words  text not null
);

with met as (
    insert into panel_condition_step
    select gen_random_uuid(), id, 'MET', met_at, met_by, owner, due_on from panel_condition where met_at is not null
    returning id, condition
)
insert into panel_condition_step_words
select met.id, coalesce(words.how_met, '')
from met join panel_condition_words words on words.condition = met.condition;
