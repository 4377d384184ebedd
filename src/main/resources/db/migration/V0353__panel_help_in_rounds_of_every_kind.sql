-- Members of scoring rounds ask for the same things. The round and the seat are one of either kind, so the database cannot
-- say of which table.
alter table help_asked drop constraint help_asked_round_fkey;
alter table help_asked drop constraint help_asked_round_seat_fkey;
