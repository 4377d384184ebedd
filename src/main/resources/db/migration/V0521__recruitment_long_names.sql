-- Names and addresses can have more code points than characters, and an index has room for 2,700 bytes.
drop index application_once_without_email;
create unique index application_once_without_email on application
    (reference, md5(lower(name)), coalesce(phone, ''), md5(coalesce(lower(postal_address), '')))
    where email is null;
