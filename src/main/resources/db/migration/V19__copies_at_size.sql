-- Of all least hashes of an article's words two bytes each: of two articles that have much in common, most bits are the same, so
-- that few bodies need to be read. Null for what was sketched before; such a body is read.
alter table article_sketch add column signature bit varying;

-- Few words share few runs with what quotes them: whoever is long looks these up run by run.
create index statement_sketch_short_by_gram on statement_sketch using gin (grams) with (fastupdate = off)
    where cardinality(grams) <= 7;
