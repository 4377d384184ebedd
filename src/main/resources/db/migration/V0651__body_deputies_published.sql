-- Who is a deputy, so that a deputy finds the votes in the menu whatever their roles are.
create view reporting.deputy as
    select distinct deputy as account
      from seat
     where deputy is not null and not vacated and (to_day is null or to_day >= current_date);
comment on view reporting.deputy is 'One row per account that is the deputy of at least one seat.';
comment on column reporting.deputy.account is 'The deputy. Unique.';
