alter role %1$s createdb;

