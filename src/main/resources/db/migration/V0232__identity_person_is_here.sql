-- Whether work for somebody reaches that person on this day: the account is open and nobody stands in. The lock keeps an absence from
-- beginning or ending, and the account from being closed, until the caller's transaction is over; what is read after it is read anew.
create function person_is_here(person uuid, day date) returns boolean
    language plpgsql volatile as
$$
declare
    is_open boolean;
begin
    select enabled into is_open from account where id = person for key share;
    return coalesce(is_open, false)
        and not exists (select from absence
                         where account = person and state in ('PLANNED', 'RUNNING') and day between first_day and last_day);
end
$$;
