-- A language holds its variants, en en-GB: by its first part, one that few articles are in is found without a look at all others.
drop index article_by_language;
create index article_by_language on article (split_part(lower(language), '-', 1), dated_at, id);

-- how frequent languages and months are, which the plans depend on
analyze article;
analyze statement;
