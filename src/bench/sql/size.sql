-- As much as years of news: bench.articles articles (100,000), each with ten statements; a fifth as many actors. The same each time.
-- Who speaks, whom it is about, where it stands and in which words is skewed as it is in the world (Zipf): the commonest actor says
-- one statement in fourteen, most say a few. The words are invented.
-- With session_replication_role = replica it loads in half of the time: everything that a trigger would fill in is given.
create or replace function pg_temp.chance(n bigint, seed int) returns double precision language sql immutable
    return (hashint8extended(n, seed) & 4503599627370495) / 4503599627370496.0;
-- 1 to most; 1 twice as often as 2, three times as often as 3
create or replace function pg_temp.rank(n bigint, seed int, most int) returns int language sql immutable
    return least(most, floor(power(most + 1, pg_temp.chance(n, seed)))::int);
create or replace function pg_temp.word(n int) returns text language sql immutable
    return (array['ba','ce','di','fo','gu','la','me','ni','po','ru','sa','te','vi','wo','zu'])[1 + n % 15]
        || (array['lt','rn','st','nd','lk','mp','rv','sk'])[1 + n / 15 % 8]
        || coalesce((array['ar','el','in','om','un'])[nullif(n / 120 % 6, 0)], '')
        || coalesce((array['bric','dale','fend','gart','holm','ket','lond','mer','nock','pell','quist'])[nullif(n / 720 % 12, 0)], '')
        || coalesce((array['sor','tav','wix','yel'])[nullif(n / 8640 % 5, 0)], '');

create temp table size as
    select articles, greatest(20, articles / 5) as actors, greatest(5, articles / 500) as presses
    from (select coalesce(nullif(current_setting('bench.articles', true), ''), '100000')::int as articles) asked;
create temp table dictionary as select n, pg_temp.word(n) as word from generate_series(1, 30000) n;
create unique index on dictionary (n) include (word);
analyze dictionary;
create temp table press as
    with made as (insert into publication (name, country)
        select 'The Size ' || initcap(pg_temp.word(n)) || ' ' || n, 'Benchland' from size, generate_series(1, presses) n returning id)
    select id, row_number() over (order by id)::int as n from made;
create temp table person as
    with made as (insert into actor (name, kind)
        select initcap(pg_temp.word(n * 7 % 40000)) || ' ' || initcap(pg_temp.word(n)) || ' Size ' || n,
            case when n % 3 = 0 then 'ORGANIZATION' else 'PERSON' end
        from size, generate_series(1, actors) n returning id, name)
    select id, name, row_number() over (order by id)::int as n from made;
create unique index on person (n);
analyze person;
insert into actor_alias (actor_id, name, normalized, telling, articles, fullness) select id, name, lower(name), true, 1, 4 from person;

create temp table story as
    select n, nextval('article_seq') as id, '2020-01-01Z'::timestamptz + n * interval '20 minutes'
            + pg_temp.chance(n, 1) * interval '20 minutes' as dated_at
    from size, generate_series(1, articles) n;
create temp table voice as
    select nextval('speaker_seq') as id, t.id as article_id, t.n as article, t.dated_at, p.position,
        x.id as actor_id, x.name
    from story t cross join size cross join generate_series(0, 2) p (position)
        cross join lateral (select pg_temp.rank(t.n * 3 + p.position, 2, actors) as n) who
    join person x on x.n = who.n
    order by t.n, p.position;
create index on voice (article, position);
analyze voice;
create temp table said as
    select nextval('statement_seq') as id, v.article_id, v.article, v.id as speaker_id, v.dated_at, v.actor_id, v.name, p.position,
        v.article::bigint * 10 + p.position as n, words.text
    from story t cross join generate_series(0, 9) p (position) join voice v on v.article = t.n and v.position = p.position % 3
        cross join lateral (select string_agg(word, ' ') as text from generate_series(0, 9 + (pg_temp.chance(t.n * 10 + p.position, 4) * 20)::int) w
            join dictionary d on d.n = pg_temp.rank((t.n * 10 + p.position) * 40 + w, 3, 30000)) words
    order by t.n, p.position;

insert into article (id, digest, format, publication_id, section, headline, authors, published_at, ingested_at, dated_at, topics, captions,
                     language, body, paragraph_offsets)
    select t.id, sha256(convert_to('size ' || t.n, 'UTF8')), 'TEXT', press.id, 'Section ' || pg_temp.rank(t.n, 5, 12),
        initcap(pg_temp.word(pg_temp.rank(t.n, 6, 30000))) || ' ' || pg_temp.word(pg_temp.rank(t.n, 7, 30000)), array['A. Reporter'],
        t.dated_at, t.dated_at, t.dated_at,
        array['Topic ' || pg_temp.rank(t.n, 8, 300), 'Subject ' || pg_temp.rank(t.n, 9, 3000)], '{}',
        (array['en', 'en', 'en', 'en', 'en', 'en-GB', 'en-GB', 'fr', 'de', 'en'])[1 + t.n % 10],
        b.body, b.offsets
    from story t join (
        select article, string_agg(paragraph, E'\n\n' order by position) as body,
            array_agg(offsets order by position, o) as offsets
        from (select article, position, o, case when o = 0 then paragraph end as paragraph,
                case when o = 0 then start else start + length(paragraph) end as offsets
            from (select article, position, paragraph,
                    sum(length(paragraph) + 2) over (partition by article order by position)::int - length(paragraph) - 2 as start
                from (select article, position, text || ', said ' || name || '.' as paragraph from said) p) q,
                generate_series(0, 1) o) r
        group by article) b on b.article = t.n
    join size on true join press on press.n = pg_temp.rank(t.n, 10, presses)
    order by t.n;
insert into speaker (id, article_id, actor_id, name, role, position)
    select id, article_id, actor_id, name, 'member of committee ' || position, position from voice;
insert into statement (id, article_id, speaker_id, dated_at, actor_id, position, kind, text, cue_start, cue_end, cue_text, speech_act, confidence)
    select id, article_id, speaker_id, dated_at, actor_id, position, (array['DIRECT', 'MIXED', 'INDIRECT'])[pg_temp.rank(n, 11, 3)], text,
        10, 14, (array['said', 'told', 'warned', 'denied'])[pg_temp.rank(n, 12, 4)],
        (array['SAY', 'WARN', 'DENY', 'ASK'])[pg_temp.rank(n, 13, 4)], 0.5 + pg_temp.chance(n, 14) / 2
    from said;
insert into statement_span (statement_id, position, start_offset, end_offset, text)
    select s.id, 0, a.paragraph_offsets[1 + 2 * s.position], a.paragraph_offsets[1 + 2 * s.position] + length(s.text), s.text
    from said s join article a on a.id = s.article_id;
insert into statement_about (statement_id, actor_id, dated_at, said_by)
    select distinct on (s.id, x.id) s.id, x.id, s.dated_at, s.actor_id
    from said s join size on true cross join generate_series(0, 1) k
    join person x on x.n = pg_temp.rank(s.n * 2 + k, 15, actors) where k = 0 or s.n % 5 = 0;
insert into mention (id, article_id, actor_id, name, names, offsets, position)
    select nextval('mention_seq'), article_id, actor_id, name, array[name], array[0, 8], position from voice;
-- each twentieth article is printed again
insert into article_copy (article_id, copy_id)
    select case k when 0 then a.id else b.id end, case k when 0 then b.id else a.id end
    from story a join story b on b.n = a.n + 1 cross join generate_series(0, 1) k where a.n % 20 = 0;
insert into statement_copy (statement_id, copy_id)
    select case k when 0 then a.id else b.id end, case k when 0 then b.id else a.id end
    from said a join said b on b.n = a.n + 10 cross join generate_series(0, 1) k where a.article % 20 = 0;
drop table size, dictionary, press, person, story, voice, said;
