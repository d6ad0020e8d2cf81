-- What has happened to actors, names and decisions meanwhile holds for the article too. An actor that its rows name is not gone:
-- whoever deletes one puts the article back first.
create or replace function put_back(taken bigint) returns void language plpgsql as $$
declare
    source text;
    columns text;
begin
    -- another article may have the same text by now; this one does not come back as its twin
    update taken_back_row r set content = r.content
            || jsonb_build_object('digest', '\x' || encode(sha256(convert_to('taken back ' || taken, 'UTF8')), 'hex'))
        where r.article_id = taken and r.source = 'article'
        and exists (select from article x where x.digest = cast(r.content ->> 'digest' as bytea));
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
