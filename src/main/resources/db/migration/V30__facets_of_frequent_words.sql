-- What facets count of a long list that is searched by words. An index for words gives what holds them in no order, and to put all that
-- holds a frequent word in order, or to look for it from the latest on, takes tens of milliseconds. So the index knows the month, too, and
-- a sample tells in how many months enough is found.

-- Counted from year 0 on, in UTC.
create function month_of(dated timestamptz) returns int language sql immutable strict parallel safe
    return extract(year from dated at time zone 'UTC')::int * 12 + extract(month from dated at time zone 'UTC')::int;

drop index statement_by_words;
create index statement_by_words on statement using gin (words, (array[month_of(dated_at)])) with (gin_pending_list_limit = 512);
drop index article_by_words;
create index article_by_words on article using gin (words, (array[month_of(dated_at)])) with (gin_pending_list_limit = 512);

-- One in 32, by chance: the keys themselves are not, for those of an article follow each other. Without a list of what waits to be put in
-- order: so little comes in here that it would never be emptied, and every search reads it.
create index statement_sample_by_words on statement using gin (words) with (fastupdate = off) where (hashint8(id) & 31) = 0;
create index statement_sample_by_date on statement (dated_at, id) where (hashint8(id) & 31) = 0;
create index article_sample_by_words on article using gin (words) with (fastupdate = off) where (hashint8(id) & 31) = 0;
create index article_sample_by_date on article (dated_at, id) where (hashint8(id) & 31) = 0;
