-- A letter as it is delivered, where it has links in it that open something for its reader alone. Nothing but the sender and the
-- printer of the pile reads it, and it is deleted once the letter has gone. outbox_message has what anybody may read.
create table outbox_delivery (
    message    uuid primary key references outbox_message on delete cascade,
    body_text  text not null,
    body_html  text not null,
    short_text text,
    -- The parts of the links that cannot be guessed, one a line, so that a server's answer does not repeat them.
    keys       text not null
);

-- Links to sign in stood in the text without being marked.
update outbox_message
   set opening = substring(body_text from '/link/[A-Za-z0-9_-]{20,}'), instead = '/sign-in'
 where confidential and opening is null and body_text ~ '/link/[A-Za-z0-9_-]{20,}';

insert into outbox_delivery (message, body_text, body_html, short_text, keys)
select id, body_text, body_html, short_text, regexp_replace(opening, '^.*/', '')
  from outbox_message
 where opening is not null and status <> 'SENT' and channel in ('MAIL', 'TEXT', 'LETTER');

-- Daily messages repeated the links of what they told.
insert into outbox_delivery (message, body_text, body_html, short_text, keys)
select id, body_text, body_html, short_text,
       (select string_agg(found[1], E'\n')
          from regexp_matches(body_text, '/d/([A-Za-z0-9_-]{20,})', 'g') as found)
  from outbox_message
 where template = 'notification/digest' and body_text ~ '/d/[A-Za-z0-9_-]{20,}'
   and status <> 'SENT' and channel in ('MAIL', 'TEXT', 'LETTER');

alter table outbox_message rename column confidential to personal_link;
update outbox_message set personal_link = true
 where instead is not null or template = 'notification/digest' and body_text ~ '/d/[A-Za-z0-9_-]{20,}';

update outbox_message
   set body_text = replace(body_text, opening, instead), body_html = replace(body_html, opening, instead),
       short_text = replace(short_text, opening, instead)
 where opening is not null;
update outbox_message
   set body_text = regexp_replace(body_text, '/d/[A-Za-z0-9_-]{20,}', '/decide', 'g'),
       body_html = regexp_replace(body_html, '/d/[A-Za-z0-9_-]{20,}', '/decide', 'g')
 where template = 'notification/digest' and personal_link;

alter table outbox_message drop column opening;
alter table outbox_message drop column instead;
