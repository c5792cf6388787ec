-- One row for each key that this database was ever written with; the id is the one in the key file.
alter table keyring add key_id bigint;
