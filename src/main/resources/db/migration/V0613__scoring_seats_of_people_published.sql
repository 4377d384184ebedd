create view reporting.scoring_seat_account as
    select id as seat, account from scoring_seat;
comment on view reporting.scoring_seat_account is 'One row per member asked to score bids, to find what else is held about the person.';
comment on column reporting.scoring_seat_account.seat is 'The member''s place in the round. Unique.';
comment on column reporting.scoring_seat_account.account is 'The person. Never shown.';
