-- What bodies are compared by. An article that was there before this table is sketched when the service has time for it.
create table article_sketch (
    article_id bigint primary key references article on delete cascade,
    -- two bodies that have much in common share one of them; null where they are still to be made
    bands      int[],
    -- whether the article was held against all others
    linked     boolean not null
);
create index article_sketch_by_band on article_sketch using gin (bands);
create index article_sketch_unlinked on article_sketch (article_id) where not linked;
insert into article_sketch select id, null, false from article;

-- What quoted words are compared by; statements without enough of them have no row.
create table statement_sketch (
    statement_id bigint primary key references statement on delete cascade,
    article_id   bigint not null references article on delete cascade,
    -- two utterances that share a run of words share one of them
    grams        int[] not null
);
create index statement_sketch_by_article on statement_sketch (article_id);
create index statement_sketch_by_gram on statement_sketch using gin (grams);

-- The same article, printed elsewhere; every pair stands both ways round.
create table article_copy (
    article_id bigint not null references article on delete cascade,
    copy_id    bigint not null references article on delete cascade,
    primary key (article_id, copy_id),
    check (article_id <> copy_id)
);
create index article_copy_by_copy on article_copy (copy_id);

-- The same words, quoted in another article, whoever says them there; every pair stands both ways round.
create table statement_copy (
    statement_id bigint not null references statement on delete cascade,
    copy_id      bigint not null references statement on delete cascade,
    primary key (statement_id, copy_id),
    check (statement_id <> copy_id)
);
create index statement_copy_by_copy on statement_copy (copy_id);
