-- Whoever had a seat left: it is empty, also for the rest of their last day.
alter table seat add column vacated boolean not null default false;
create index seat_deputy on seat (deputy) where deputy is not null;

-- The seat is out of the round, because whoever had it left and has no deputy.
alter table round_seat add column left_at timestamptz;
