create view reporting.round_seat_account as
    select id as seat, account from round_seat;
comment on view reporting.round_seat_account is 'One row per member asked in a round of a panel, to find what else is held about the person.';
comment on column reporting.round_seat_account.seat is 'The member''s place in the round. Unique.';
comment on column reporting.round_seat_account.account is 'The person. Never shown.';
