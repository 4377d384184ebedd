-- Residents who are named on a case, for the search of the list of work: read where they stand, so that whoever is erased is
-- found no more. Who may find whom is decided where it is asked (docs/adr/0063).
create view resident_on_case as
    select reference, name from application where state in ('APPLIED', 'WAITING', 'PLACE');

-- Serves the beginnings of words of names, written as the list of work searches for them.
create index application_name on application using gin (
    translate(lower(name), 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy') gin_trgm_ops);
