-- Every time the plan is finished a new version is kept; the latest one counts. Nothing here is changed afterwards but what
-- was decided about the version.
create table engagement_plan (
    id               uuid primary key,
    reference        text not null,
    version          integer not null,
    state            text not null,
    purpose          text not null,
    can_change       text not null,
    cannot_change    text not null,
    groups           text[] not null,
    other_groups     text not null,
    partners         text not null,
    user_led         text not null,
    left_out         text[] not null,
    left_out_action  text not null,
    formats          text[] not null,
    access_budget    numeric(10, 2),
    reward_budget    numeric(10, 2),
    starts_on        date,
    ends_on          date,
    hear_back_by     date,
    written_by       uuid not null,
    written_at       timestamptz not null,
    -- When something is missing: who asked to let it pass and why, and what a manager signed.
    asked_by         uuid,
    asked_why        text,
    override_allowed boolean,
    override_by      uuid,
    override_at      timestamptz,
    override_reason  text,
    -- The sponsor's decision.
    decided_by       uuid,
    decided_at       timestamptz,
    decision_words   text,
    constraint engagement_plan_version unique (reference, version)
);

comment on table engagement_plan is 'Plans, one row per finished version. Holds what officers, managers and sponsors wrote in their work; accounts by key only.';
