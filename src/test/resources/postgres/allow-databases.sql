alter role %1$s createdb;

grant pg_checkpoint to %1$s;
grant set on parameter session_replication_role to %1$s;
