-- Makes the database and its user. As PostgreSQL's superuser (PostgreSQL 14 or later):
--   psql -v password="'a long password'" -f database.sql
-- The service makes its own tables at its first start, and owns nothing else.
\set ON_ERROR_STOP on
create role docketline login password :password;
create database docketline owner docketline encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database docketline from public;
\connect docketline
revoke all on schema public from public;
grant all on schema public to docketline;
