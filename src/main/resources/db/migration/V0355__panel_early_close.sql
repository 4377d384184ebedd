-- A chair can close a round before its deadline when everybody who has not decided was reminded long enough ago.
alter table round_seat add column reminded_on date;
alter table round add column closed_early_by uuid;
alter table round_words add column closed_early text;
