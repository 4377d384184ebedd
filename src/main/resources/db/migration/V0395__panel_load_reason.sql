-- Why a body is asked although it decides as much as its terms call fair: members read it with the plan.
alter table round_words add column load_reason text;
