-- The rules by which a body decides. A round keeps the ones that held when it was opened: a later change of the terms does
-- not change a running round.
alter table body
    add column decision_rule    text not null default 'SIMPLE_MAJORITY',
    add column tie_rule         text not null default 'CHAIR_DECIDES',
    add column views_hidden     text not null default 'UNTIL_CLOSED',
    add column dissent_named    boolean not null default false,
    add column proxies_allowed  boolean not null default false,
    add column rounds_at_a_time integer not null default 3 check (rounds_at_a_time between 1 and 20),
    add column power            text not null default 'SIGN_OFF';
alter table body
    alter column decision_rule drop default,
    alter column tie_rule drop default,
    alter column views_hidden drop default,
    alter column dissent_named drop default,
    alter column proxies_allowed drop default,
    alter column rounds_at_a_time drop default,
    alter column power drop default;

alter table round
    add column decision_rule    text not null default 'SIMPLE_MAJORITY',
    add column tie_rule         text not null default 'CHAIR_DECIDES',
    add column views_hidden     text not null default 'UNTIL_CLOSED',
    add column dissent_named    boolean not null default false,
    add column proxies_allowed  boolean not null default false,
    add column rounds_at_a_time integer not null default 3,
    add column power            text not null default 'SIGN_OFF';
alter table round
    alter column decision_rule drop default,
    alter column tie_rule drop default,
    alter column views_hidden drop default,
    alter column dissent_named drop default,
    alter column proxies_allowed drop default,
    alter column rounds_at_a_time drop default,
    alter column power drop default;
