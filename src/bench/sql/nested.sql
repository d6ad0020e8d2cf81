-- Articles for the nested query, the same each time: bench.articles of them (2000), an hour apart from bench.since on, each with
-- four speakers out of bench.actors (500) and ten statements. Names begin with "Aa", so that they come first.
do $$
declare
    articles int := coalesce(nullif(current_setting('bench.articles', true), ''), '2000');
    actors   int := coalesce(nullif(current_setting('bench.actors', true), ''), '500');
    since    timestamptz := coalesce(nullif(current_setting('bench.since', true), ''), '2025-01-01Z');
    press    bigint;
begin
    insert into publication (name, country) values ('The Aamoor Courier', 'Benchland') returning id into press;
    create temp table some_actor on commit drop as
        with made as (insert into actor (name, kind)
            select 'Aa Benchley ' || to_char(n, 'FM00000'), case n % 3 when 0 then 'ORGANIZATION' else 'PERSON' end
            from generate_series(1, actors) n returning id, name)
        select id, name, row_number() over (order by name) - 1 as n from made;
    insert into actor_alias (actor_id, name, normalized, telling)
        select id, alias, lower(alias), true from some_actor, unnest(array[name, 'Dr ' || name]) alias;

    create temp table some_article on commit drop as
        select nextval('article_seq') as id, n, since + n * interval '1 hour' as dated_at from generate_series(1, articles) n;
    insert into article (id, digest, format, publication_id, headline, authors, dateline, published_at, ingested_at, dated_at, topics,
                         captions, language, body, paragraph_offsets)
        select id, sha256(convert_to('bench ' || n, 'UTF8')), 'TEXT', press, 'Council weighs plan ' || n || ' for the harbour',
               array['A. Reporter'], 'AAMOOR', dated_at, dated_at, dated_at, array['Harbour', 'Topic ' || n % 20], '{}', 'en',
               repeat('The plan for the harbour was weighed again, and who had read it said so to whoever had not. ', 45),
               array[0, 4095]
        from some_article;
    create temp table some_speaker on commit drop as
        select nextval('speaker_seq') as id, a.id as article_id, a.n as article, a.dated_at, p as position, x.id as actor_id, x.name
        from some_article a, generate_series(0, 3) p join some_actor x on true
        where x.n = (a.n * 7 + p * 131) % actors;
    insert into speaker (id, article_id, actor_id, name, role, position)
        select id, article_id, actor_id, name, 'member of committee ' || position, position from some_speaker;
    insert into mention (id, article_id, actor_id, name, role, offsets, position)
        select nextval('mention_seq'), article_id, actor_id, name, 'member of committee ' || position, array[0, 8], position
        from some_speaker;

    create temp table some_statement on commit drop as
        select nextval('statement_seq') as id, s.id as speaker_id, s.article_id, s.dated_at, s.actor_id, s.article, p as position,
               'Statement ' || p || ' on plan ' || s.article || ', which is neither the first of its kind nor, I fear, the last' as text
        from some_speaker s, generate_series(0, 9) p where p % 4 = s.position;
    insert into statement (id, article_id, speaker_id, dated_at, actor_id, position, kind, text, cue_start, cue_end, cue_text,
                           speech_act, confidence)
        select id, article_id, speaker_id, dated_at, actor_id, position, (array['DIRECT', 'MIXED', 'INDIRECT'])[1 + position % 3],
               text, 10, 14, 'said', 'SAY', 0.5 + position / 20.0
        from some_statement;
    insert into statement_span (statement_id, position, start_offset, end_offset, text)
        select id, 0, position * 400, position * 400 + 40, left(text, 40) from some_statement;
    insert into statement_about (statement_id, actor_id)
        select s.id, x.id from some_statement s join some_actor x on x.n = (s.article * 3 + s.position) % actors;
end $$;
