-- Articles that are not served any more, because their supplier took them back or another article has their text. Their rows are
-- moved here as they were, where no query looks, so that ids and what people have corrected come back with them.
create table taken_back (
    article_id bigint primary key,
    -- what its versions are known by: its identity or, where it has none, its digest
    key        bytea not null check (octet_length(key) = 32)
);
create index taken_back_by_key on taken_back (key);

-- Whoever adds a column that must not be null to one of these tables adds it to their rows here too.
create table taken_back_row (
    article_id bigint not null references taken_back on delete cascade,
    source     text not null check (source in ('article', 'mention', 'speaker', 'statement', 'statement_span', 'statement_about',
                   'correction', 'given_mention')),
    content    jsonb not null
);
create index taken_back_row_by_article on taken_back_row (article_id, source);
create index taken_back_row_by_actor on taken_back_row (cast(content ->> 'actor_id' as bigint))
    where content ->> 'actor_id' is not null;

create function take_back(taken bigint) returns void language plpgsql as $$
begin
    -- who corrects the article right now is waited for
    perform from article where id = taken for update;
    insert into taken_back select id, coalesce(identity, digest) from article where id = taken;
    insert into taken_back_row
        select taken, 'article', to_jsonb(x) - 'words' from article x where id = taken
        union all select taken, 'mention', to_jsonb(x) from mention x where article_id = taken
        union all select taken, 'speaker', to_jsonb(x) from speaker x where article_id = taken
        union all select taken, 'statement', to_jsonb(x) - 'words' from statement x where article_id = taken
        union all select taken, 'statement_span', to_jsonb(x) from statement s join statement_span x on x.statement_id = s.id
            where s.article_id = taken
        union all select taken, 'statement_about', to_jsonb(x) from statement s join statement_about x on x.statement_id = s.id
            where s.article_id = taken
        union all select taken, 'correction', to_jsonb(x) from correction x where article_id = taken
        union all select taken, 'given_mention', to_jsonb(x) from given_mention x where article_id = taken;
    delete from article where id = taken;
end $$;

-- What has happened to actors, names and decisions meanwhile holds for the article too. An actor that its rows name is not gone:
-- whoever deletes one puts the article back first.
create function put_back(taken bigint) returns void language plpgsql as $$
declare
    source text;
    columns text;
begin
    update taken_back_row r set content = jsonb_set(r.content, '{actor_id}', to_jsonb(x.merged_into)) from actor x
        where r.article_id = taken and r.source in ('mention', 'speaker', 'statement', 'statement_about')
        and x.id = cast(r.content ->> 'actor_id' as bigint) and x.merged_into is not null;
    update taken_back_row r set content = jsonb_set(r.content, '{name_id}', 'null')
        where r.article_id = taken and r.source = 'mention'
        and not exists (select from known_name where id = cast(r.content ->> 'name_id' as bigint));
    update taken_back_row r set content = jsonb_set(r.content, '{clue_id}', 'null')
        where r.article_id = taken and r.source = 'mention'
        and not exists (select from known_name where id = cast(r.content ->> 'clue_id' as bigint));
    update taken_back_row r set content = jsonb_set(r.content, '{publication_id}', 'null')
        where r.article_id = taken and r.source = 'article'
        and not exists (select from publication where id = cast(r.content ->> 'publication_id' as bigint));
    delete from taken_back_row r where r.article_id = taken and r.source = 'correction'
        and r.content ->> 'part_of_id' is not null
        and not exists (select from correction where id = cast(r.content ->> 'part_of_id' as bigint))
        and not exists (select from taken_back_row w where w.article_id = taken and w.source = 'correction'
            and w.content ->> 'id' = r.content ->> 'part_of_id');
    delete from taken_back_row r where r.article_id = taken and r.source = 'given_mention'
        and (not exists (select from correction where id = cast(r.content ->> 'correction_id' as bigint))
            or exists (select from correction where undoes_id = cast(r.content ->> 'correction_id' as bigint)));
    foreach source in array array['article', 'mention', 'speaker', 'statement', 'statement_span', 'statement_about', 'correction',
            'given_mention'] loop
        select string_agg(format('x.%I', attname), ', ') into columns from pg_attribute
            where attrelid = source::regclass and attnum > 0 and not attisdropped and attgenerated = '';
        execute format('insert into %1$I (%2$s) overriding system value select %3$s from taken_back_row r,
                jsonb_populate_record(null::%1$I, r.content) x where r.article_id = $1 and r.source = %1$L %4$s',
            source, replace(columns, 'x.', ''), columns,
            -- two actors that a statement is about may be one by now
            case source when 'statement_about' then 'on conflict do nothing' end) using taken;
    end loop;
    delete from taken_back where article_id = taken;
end $$;
