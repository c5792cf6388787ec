%1$s;

create table counted (id int generated always as identity, n serial);

create view seen as select * from counted;

create type mood as enum ('calm');

create function one() returns int language sql return 1;

alter database postgres owner to postgres;

