-- Who had a part in an article: names and roles in turn, a role that is not known blank. Of what was stored before, the authors.
alter table article add column credits varchar[] not null default '{}';
update article
   set credits = (select array_agg(part order by position, kind)
                    from unnest(authors) with ordinality as author(name, position),
                         lateral (values (1, name), (2, '')) as parts(kind, part))
 where cardinality(authors) > 0;
alter table article add constraint article_credits_in_pairs check (cardinality(credits) % 2 = 0);
