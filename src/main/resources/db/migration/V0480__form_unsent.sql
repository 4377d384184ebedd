-- Public forms that have been started and not sent. Whoever has the key of one reads it; only hashes of keys are here.
create table unsent_form (
    -- The hash of the key that the form began with; also its id among the sent forms.
    id         text primary key,
    form_id    text        not null,
    -- The address of the form's first page.
    path       text        not null,
    typed      text        not null check (length(typed) <= 1000000),
    -- Where the person was.
    page       text        not null,
    used_at    timestamptz not null,
    expires_at timestamptz not null
);

-- Removing what is too old, and the oldest when there are too many.
create index unsent_form_by_expiry on unsent_form (expires_at);

-- Further keys of a form: links in letters, and the pages that were opened by them. They outlive the form's sending, so that
-- they lead to its result.
create table unsent_form_key (
    key_hash   text primary key,
    form       text        not null,
    -- A link in a letter opens a form by a button; it is no key of a page.
    link       boolean     not null,
    expires_at timestamptz not null
);

create index unsent_form_key_by_expiry on unsent_form_key (expires_at);
create index unsent_form_key_of_form on unsent_form_key (form);

comment on table unsent_form is 'Public forms that have been started and not sent, by the hash of their secret key';
comment on table unsent_form_key is 'Hashes of further keys of unsent forms: links in letters, and pages opened by them';
