-- Of a session's id, only the hash is kept: who reads the database cannot take over a session (docs/adr/0096). Open sessions stay.
alter table spring_session alter column session_id type varchar(64);
update spring_session set session_id = encode(sha256(convert_to(rtrim(session_id), 'UTF8')), 'hex');
