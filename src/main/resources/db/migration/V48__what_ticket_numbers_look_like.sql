-- What the numbers of each feed look like, counted as they are added: a resident's text is read by it.

create table ticket_shape (
  feed    text not null,
  shape   text not null,
  numbers bigint not null,
  primary key (feed, shape)
);

-- A for a letter and 9 for a digit; the first two letters and the last five stay as they are, which
-- are a series and a court's suffix. TicketShapes says the same.
create function series_length(number text) returns integer immutable parallel safe language sql
return length(left(number, 2)) - length(ltrim(left(number, 2), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'));

create function suffix_length(rest text) returns integer immutable parallel safe language sql
return length(right(rest, 5)) - length(rtrim(right(rest, 5), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'));

create function number_shape(number text) returns text immutable parallel safe language sql
return left(number, series_length(number))
  || translate(
    substr(number, series_length(number) + 1, length(number) - series_length(number)
      - suffix_length(substr(number, series_length(number) + 1))),
    '012345678BCDEFGHIJKLMNOPQRSTUVWXYZ', '999999999AAAAAAAAAAAAAAAAAAAAAAAAA')
  || right(number, suffix_length(substr(number, series_length(number) + 1)));

-- By digits first: few are left, of which the rest is asked.
insert into ticket_shape
select feed, shape, numbers from (
  select feed, number_shape(plain) as shape, sum(numbers) as numbers,
    row_number() over (partition by feed order by sum(numbers) desc) as place
  from (
    select feed, translate(number, '012345678', '999999999') as plain, count(*) as numbers
    from (
      select feed, number from citation
      union all
      select c.feed, a.number from citation_name a join citation c on c.id = a.citation_id) known
    group by 1, 2) digits
  group by 1, 2) counted
where place <= 1000;
