-- Members of scoring rounds read in their own format, too. The round is one of either kind, so the database cannot say of
-- which table.
alter table pack_format drop constraint pack_format_round_fkey;

-- Without a last day the member's time has not begun: what is scored is not there yet in the format they need.
-- left_at: the seat is out of the round, because whoever had it left and has no deputy. handed_at: the deputy scores instead.
alter table scoring_seat
    add column format text,
    add column language text not null default '',
    add column last_day date,
    add column left_at timestamptz,
    add column handed_at timestamptz;
update scoring_seat set last_day = (select scoring_round.last_day from scoring_round where scoring_round.id = scoring_seat.round);
