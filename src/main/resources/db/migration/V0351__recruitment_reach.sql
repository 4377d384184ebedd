-- Not everybody has an e-mail address. Then there is a telephone number or an address for letters on paper.
alter table application
    alter column email drop not null,
    add column postal_address text,
    add check (email is not null or phone is not null or postal_address is not null);

-- One application per person and case, as far as that can be told without an e-mail address.
create unique index application_once_without_email on application (reference, lower(name), coalesce(phone, ''), coalesce(lower(postal_address), ''))
    where email is null;
