-- What people interested in a seat agreed to, in the words of the form as it was.
alter table interested_person add column consent_wording text;
