-- What the virus scanner found, and what a PDF has in it that people are warned of.
alter table document
    add column scan text not null default 'NOT_SCANNED' check (scan in ('NOT_SCANNED', 'CLEAN', 'HELD', 'INFECTED')),
    add column warnings text[] not null default '{}';

comment on column document.scan is 'HELD: the scanner did not answer, and nobody can download the file until it has been scanned.';
comment on column document.warnings is 'What was found in a PDF: SCRIPT, EMBEDDED_FILES.';

create index document_held on document (given_at, id) where scan = 'HELD' and removed_at is null;
