-- How a person wants pages to look: kept with the person, not with a device.
create table reading_choice (
    account   uuid primary key,
    size      text not null,
    spacing   text not null,
    contrast  text not null,
    pictures  text not null
);
