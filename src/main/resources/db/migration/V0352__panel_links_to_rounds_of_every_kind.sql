-- A link opens a round of some kind: one that decides a question, or one that scores entries. The kind is the beginning of
-- the keys of its words, such as panel or award.
alter table round_link add column kind text not null default 'panel';
