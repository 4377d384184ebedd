-- The council's own hard words. They come before those of hard-words.txt; one of the kind IGNORE takes a word of that file out.
create table hard_word (
    word   text primary key check (length(word) between 1 and 4 * 60 + 16),
    kind   text not null check (kind in ('REPLACE', 'EXPLAIN', 'IGNORE')),
    advice text not null check (length(advice) <= 4 * 120 + 16)
);
