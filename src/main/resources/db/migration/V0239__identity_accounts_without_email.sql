-- Not everybody has an e-mail address. Whoever has none is written to by text message or on paper.
alter table account alter column email drop not null;
alter table account add column phone text check (phone <> '');
alter table account add column postal_address text check (postal_address <> '');
-- Staff sign in, and so have an address.
alter table account add constraint account_staff_have_email
    check (email is not null or roles <@ array ['CONTRIBUTOR', 'PANEL_MEMBER', 'PANEL_CHAIR']);
