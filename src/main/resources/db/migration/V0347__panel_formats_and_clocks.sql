-- In which format somebody needs what they read before they decide; none for the standard one. A round keeps what held for it.
alter table seat add column format text, add column language text not null default '';
-- Without a last day the member's time has not begun: the pack is not there yet in the format they need.
alter table round_seat
    add column format text,
    add column language text not null default '',
    add column last_day date;
update round_seat set last_day = (select round.last_day from round where round.id = round_seat.round);

-- The pack of a round in another format: a document, or words to be read on the page.
create table pack_format (
    id        uuid primary key,
    round     uuid not null references round,
    format    text not null,
    language  text not null,
    document  uuid references document,
    given_at  timestamptz not null,
    given_by  uuid not null
);
create index pack_format_round on pack_format (round);

create table pack_format_words (
    pack_format  uuid primary key references pack_format,
    words        text not null
);
