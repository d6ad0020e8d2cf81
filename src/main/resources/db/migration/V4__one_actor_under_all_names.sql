create extension if not exists pg_trgm;

alter table actor
    add wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]{0,17}$'),
    -- whether a file or a person has given the name, so that it is not the fullest common one of the articles
    add name_given  boolean not null default false,
    -- whom the actor turned out to be; its names and mentions are that one's, and its id leads there
    add merged_into bigint references actor check (merged_into <> id);
create unique index actor_by_wikidata_id on actor (wikidata_id) where merged_into is null;
create index actor_by_merged_into on actor (merged_into) where merged_into is not null;

alter table actor_alias
    add articles         int not null default 0 check (articles >= 0),
    add first_seen_at    timestamptz,
    add first_article_id bigint references article on delete set null,
    -- of how many words it is, initials not counted
    add fullness         int not null default 1;
create index actor_alias_by_trigrams on actor_alias using gin (normalized gin_trgm_ops);
create index actor_alias_by_first_article on actor_alias (first_article_id);

-- What tells who is meant: a name, with the walks of life that an article gives its bearer, or a clue, such as a surname with an office.
-- Whom it means follows from all of these rows together, and not from the order in which they came.
create table known_name (
    id       bigint generated always as identity primary key,
    kind     text not null check (kind in ('PERSON', 'ORGANIZATION', 'PLACE')),
    sort     text not null check (sort in ('NAME', 'CLUE')),
    -- lower case, no accents, no dots
    name     text not null check (name <> ''),
    callings text not null,
    -- what the names that may be one person's have in common: first name and surname
    base     text not null,
    -- null where it means nobody by itself
    actor_id bigint references actor,
    -- whether that actor was made for this name, and not found by it
    own      boolean not null default false check (not own or actor_id is not null),
    unique (name, kind, sort, callings)
);
create index known_name_by_base on known_name (base, kind);
create index known_name_by_actor on known_name (actor_id);

-- Articles call the bearer of the full name by the short one.
create table name_link (
    short_id bigint not null references known_name on delete cascade,
    full_id  bigint not null references known_name on delete cascade,
    primary key (short_id, full_id),
    check (short_id <> full_id)
);
create index name_link_by_full on name_link (full_id);

-- Of two callings that hardly go together, an article or an acquaintance tells that one person has both.
create table calling_tie (
    base    text not null,
    calling text not null,
    other   text not null,
    primary key (base, calling, other),
    check (calling < other)
);

-- A file or a person says that the name means this actor; a person's word goes before a file's.
create table given_name (
    kind     text not null check (kind in ('PERSON', 'ORGANIZATION', 'PLACE')),
    name     text not null check (name <> ''),
    actor_id bigint not null references actor on delete cascade,
    source   text not null check (source in ('FILE', 'PERSON')),
    primary key (name, kind, actor_id)
);
create index given_name_by_actor on given_name (actor_id);

-- A person says that these two are not one.
create table actor_distinct (
    actor_id bigint not null references actor on delete cascade,
    other_id bigint not null references actor on delete cascade,
    primary key (actor_id, other_id),
    check (actor_id < other_id)
);
create index actor_distinct_by_other on actor_distinct (other_id);

-- Two actors that may be one, because a name or clue of the one fits the other too.
create table merge_candidate (
    id       bigint generated always as identity primary key,
    name_id  bigint not null references known_name on delete cascade,
    actor_id bigint not null references actor on delete cascade,
    other_id bigint not null references actor on delete cascade,
    unique (actor_id, other_id, name_id),
    check (actor_id < other_id)
);
create index merge_candidate_by_name on merge_candidate (name_id);
create index merge_candidate_by_other on merge_candidate (other_id);

-- A role that a file gives.
create table given_role (
    actor_id     bigint not null references actor on delete cascade,
    role         text not null check (role <> ''),
    organization text,
    unique nulls not distinct (actor_id, role, organization)
);

alter table mention
    -- every name that the article uses for the actor, the fullest first
    add names             varchar[] not null default '{}',
    add role_organization text,
    add name_id           bigint references known_name,
    add clue_id           bigint references known_name;
-- Two bearers of the article may be one actor, and cease to be it.
do $$
declare
    name text;
begin
    select conname into name from pg_constraint
        where conrelid = 'mention'::regclass and contype = 'u' and pg_get_constraintdef(oid) like 'UNIQUE (article_id, actor_id)%';
    execute format('alter table mention drop constraint %I', name);
end $$;
create index mention_by_name on mention (name_id);
create index mention_by_clue on mention (clue_id);

alter table speaker add mention_id bigint references mention on delete set null;
create index speaker_by_mention on speaker (mention_id);

-- What a database already holds.
update actor_alias a set
    fullness = cardinality(string_to_array(normalized, ' ')),
    articles = seen.articles, first_seen_at = seen.first_at, first_article_id = seen.first_article
    from (select m.actor_id, m.name, count(*)::int as articles, min(r.dated_at) as first_at,
                 (array_agg(r.id order by r.dated_at, r.id))[1] as first_article
          from mention m join article r on r.id = m.article_id group by 1, 2) seen
    where seen.actor_id = a.actor_id and seen.name = a.name;
update mention set names = array[name];
insert into known_name (kind, sort, name, callings, base, own, actor_id)
    select x.kind, 'NAME', a.normalized, '',
           case when x.kind = 'PERSON' then regexp_replace(a.normalized, '^(\S+) .*?(\S+)$', '\1 \2') else a.normalized end, true, min(x.id)
    from actor x join actor_alias a on a.actor_id = x.id and a.name = x.name
    where x.found_by_name and a.telling and a.normalized <> '' and length(a.normalized) <= 400 group by 1, 3;
update mention m set name_id = k.id
    from known_name k where k.actor_id = m.actor_id;
update speaker s set mention_id = m.id
    from mention m where m.article_id = s.article_id and m.actor_id = s.actor_id;

drop index actor_found_by_name;
alter table actor drop column found_by_name;
