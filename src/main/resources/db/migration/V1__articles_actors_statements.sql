-- Offsets count UTF-16 code units of the article's body; an end is exclusive.

create table publication (
    id      bigint generated always as identity primary key,
    name    text not null unique check (name <> ''),
    country text
);

create sequence article_seq increment by 50;

create table article (
    id                bigint primary key,
    -- SHA-256 of publication, headline and body: the same article again is found by it
    digest            bytea not null unique check (octet_length(digest) = 32),
    format            text not null,
    url               text,
    publication_id    bigint references publication,
    section           text,
    headline          text,
    authors           varchar[] not null,
    dateline          text,
    published_at      timestamptz,
    ingested_at       timestamptz not null,
    -- what articles are ordered by: published_at, or ingested_at where the source does not tell
    dated_at          timestamptz not null,
    topics            varchar[] not null,
    captions          varchar[] not null,
    language          text,
    body              text not null check (body <> ''),
    -- start and end of each paragraph in turn
    paragraph_offsets int[] not null check (cardinality(paragraph_offsets) % 2 = 0)
);
create index article_by_date on article (dated_at, id);
create index article_by_publication on article (publication_id, dated_at, id);
create index article_by_topic on article using gin (topics);

-- Rows of actor and actor_alias are only ever inserted by "on conflict do nothing" (see ActorRegistry), so that articles
-- that are stored at the same time agree on their actors.
create table actor (
    id   bigint generated always as identity primary key,
    name text not null check (name <> ''),
    kind text not null check (kind in ('PERSON', 'ORGANIZATION', 'PLACE')),
    unique (kind, name)
);
create index actor_by_name on actor (name, id);

create table actor_alias (
    id         bigint generated always as identity primary key,
    actor_id   bigint not null references actor on delete cascade,
    name       text not null check (name <> ''),
    -- lower case, no accents, no dots: what a name is looked up by
    normalized text not null,
    -- whether the name alone tells who is meant: "Vladimir Putin" does, "Putin" does not
    telling    boolean not null,
    unique (actor_id, name)
);
create index actor_alias_by_normalized on actor_alias (normalized);

create sequence mention_seq increment by 50;

-- The places where an article names an actor.
create table mention (
    id         bigint primary key,
    article_id bigint not null references article on delete cascade,
    actor_id   bigint not null references actor,
    -- the fullest name and the role that this article gives
    name       text not null check (name <> ''),
    role       text,
    -- start and end of each place in turn
    offsets    int[] not null check (cardinality(offsets) % 2 = 0),
    position   int not null check (position >= 0),
    unique (article_id, actor_id),
    unique (article_id, position)
);
create index mention_by_actor on mention (actor_id);

create sequence speaker_seq increment by 50;

create table speaker (
    id         bigint primary key,
    article_id bigint not null references article on delete cascade,
    -- null for an unnamed source
    actor_id   bigint references actor,
    name       text not null check (name <> ''),
    role       text,
    position   int not null check (position >= 0),
    unique (article_id, position),
    unique (id, article_id)
);
create index speaker_by_actor on speaker (actor_id);

create sequence statement_seq increment by 50;

create table statement (
    id              bigint primary key,
    article_id      bigint not null references article on delete cascade,
    speaker_id      bigint,
    -- the article's, so that a speaker's statements are read in order from one index
    dated_at        timestamptz not null,
    -- the speaker's, for the same reason
    actor_id        bigint references actor,
    position        int not null check (position >= 0),
    kind            text not null check (kind in ('DIRECT', 'MIXED', 'INDIRECT')),
    text            text not null check (text <> ''),
    cue_start       int check (cue_start >= 0),
    cue_end         int check (cue_end > cue_start),
    cue_text        text,
    mention_start   int check (mention_start >= 0),
    mention_end     int check (mention_end > mention_start),
    mention_text    text,
    speech_act      text not null,
    addressee_start int check (addressee_start >= 0),
    addressee_end   int check (addressee_end > addressee_start),
    addressee_text  text,
    occasion_start  int check (occasion_start >= 0),
    occasion_end    int check (occasion_end > occasion_start),
    occasion_text   text,
    confidence      double precision not null check (confidence between 0 and 1),
    unique (article_id, position),
    -- a statement's speaker speaks in the same article
    foreign key (speaker_id, article_id) references speaker (id, article_id) on delete cascade,
    check (num_nulls(cue_start, cue_end, cue_text) in (0, 3)),
    check (num_nulls(mention_start, mention_end, mention_text) in (0, 3)),
    check (num_nulls(addressee_start, addressee_end, addressee_text) in (0, 3)),
    check (num_nulls(occasion_start, occasion_end, occasion_text) in (0, 3))
);
create index statement_by_date on statement (dated_at, id);
create index statement_by_speaker on statement (speaker_id);
create index statement_by_actor on statement (actor_id, dated_at, id);
-- a tsvector holds at most 1 MB, so only the beginning of a statement that goes on for pages is searched
create index statement_by_text on statement using gin (to_tsvector('english', left(text, 100000)));

create table statement_span (
    statement_id bigint not null references statement on delete cascade,
    position     int not null check (position >= 0),
    start_offset int not null check (start_offset >= 0),
    end_offset   int not null check (end_offset > start_offset),
    text         text not null,
    primary key (statement_id, position)
);

-- The actors that a statement's content names.
create table statement_about (
    statement_id bigint not null references statement on delete cascade,
    actor_id     bigint not null references actor,
    primary key (statement_id, actor_id)
);
create index statement_about_by_actor on statement_about (actor_id, statement_id);
