-- What is told is so: a blank is no fact, a spelling is no place, a court's own address is news.

-- Since when the feed gives no time, court or room of a hearing of which we know one: the known one
-- stands. After as long as an absent date is waited for it is not vouched for any more.
alter table hearing
  add blank_since    timestamptz,
  add blank_for_long boolean not null default false;
create index hearing_blank on hearing (citation_id) where blank_since is not null and not blank_for_long;

-- The form in which names and addresses of places are compared; PlaceForm has the same in Java, and
-- a test holds them together. Who changes it empties place_spelling in the same migration.
create function place_form(written text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  said text := upper(translate(written,
    'áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ''`´’‘',
    'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY'));
begin
  said := replace(said, '&', ' AND ');
  -- N.E. is one word, St. Louis are two.
  said := regexp_replace(said, '(^|[^0-9A-Z])([A-Z])[.]([A-Z])(?![0-9A-Z])', '\1\2\3', 'g');
  said := regexp_replace(said, '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000]+', ' ', 'g');
  -- 3A and 3-A are alike, 1st is a word.
  said := regexp_replace(said, '([0-9])(?!(ST|ND|RD|TH)(?![0-9A-Z]))(?=[A-Z])', '\1 ', 'g');
  said := regexp_replace(said, '([A-Z])(?=[0-9])', '\1 ', 'g');
  said := regexp_replace(said, '(^| )0+(?=[0-9])', '\1', 'g');
  said := regexp_replace(said, '(^| )(NO|NR|NUM|NUMBER) (?=[0-9])', '\1', 'g');
  select string_agg(coalesce('{
      "STREET": "ST", "STR": "ST", "SAINT": "ST", "AVENUE": "AVE", "AV": "AVE", "ROAD": "RD",
      "BOULEVARD": "BLVD", "BOUL": "BLVD", "DRIVE": "DR", "DRV": "DR", "LANE": "LN", "PLACE": "PL",
      "SQUARE": "SQ", "PARKWAY": "PKWY", "PKY": "PKWY", "HIGHWAY": "HWY", "TERRACE": "TER",
      "CIRCLE": "CIR", "TRAIL": "TRL", "PLAZA": "PLZ", "CENTER": "CTR", "CENTRE": "CTR",
      "BUILDING": "BLDG", "FLOOR": "FL", "FLR": "FL", "SUITE": "STE",
      "NORTH": "N", "SOUTH": "S", "EAST": "E", "WEST": "W", "NORTHEAST": "NE", "NORTHWEST": "NW",
      "SOUTHEAST": "SE", "SOUTHWEST": "SW", "MOUNT": "MT", "FORT": "FT",
      "COURT": "CT", "CRT": "CT", "COURTHOUSE": "CTHSE", "COUNTY": "CO", "CNTY": "CO",
      "MUNICIPAL": "MUNI", "MUN": "MUNI", "DIVISION": "DIV", "DEPARTMENT": "DEPT",
      "ROOM": "RM", "COURTROOM": "RM", "CTRM": "RM", "CRTRM": "RM",
      "FIRST": "1ST", "SECOND": "2ND", "THIRD": "3RD", "FOURTH": "4TH", "FIFTH": "5TH",
      "SIXTH": "6TH", "SEVENTH": "7TH", "EIGHTH": "8TH", "NINTH": "9TH", "TENTH": "10TH",
      "ONE": "1", "TWO": "2", "THREE": "3", "FOUR": "4", "FIVE": "5", "SIX": "6", "SEVEN": "7",
      "EIGHT": "8", "NINE": "9", "TEN": "10"}'::jsonb ->> word, word), ' ' order by nth)
    into said
    from unnest(string_to_array(trim(said), ' ')) with ordinality as words (word, nth);
  said := regexp_replace(said, '(^| )CT RM(?= |$)', '\1RM', 'g');
  return regexp_replace(said, '(^| )CT HOUSE(?= |$)', '\1CTHSE', 'g');
end $$;

-- A room by itself: Courtroom 3, Rm. 3 and 3 are one.
create function room_form(written text) returns text
language sql immutable strict parallel safe as $$
  select coalesce(
    nullif(trim(regexp_replace(' ' || place_form(written) || ' ', ' RM(?= )', '', 'g')), ''),
    place_form(written))
$$;

-- The forms of the spellings that feeds use, so that a million rows ask for a few dozen. It holds
-- nothing that could not be worked out again.
create table place_spelling (
  written text primary key,
  form    text not null
);

-- Its aliases are in that form now: they are reloaded at every start.
truncate court_alias;

drop view placed_hearing;
create view placed_hearing as
select h.*,
  coalesce(a.code, s.form, place_form(h.court),
    (select p.form from place_spelling p where p.written = h.court_address),
    place_form(h.court_address)) as place,
  a.code,
  coalesce(a.time_zone, (select zone from county_zone where one)) as zone
from hearing h
left join place_spelling s on s.written = h.court
left join court_alias a on a.alias = coalesce(s.form, place_form(h.court));

-- Each court as residents were last told of it.
create table court_told (
  code    text primary key,
  address text not null,
  phone   text not null
);
