-- What applicants agreed to, in the words of the form as it was.
alter table application add column consent_wording text;
