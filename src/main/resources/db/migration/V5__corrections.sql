-- What people correct, and what it has done, so that each correction can be undone and outlives reading an article again.

create table correction (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('SPEAKER', 'REJECTED', 'ACCEPTED', 'NAME', 'KIND', 'ALIAS_ADDED',
                     'ALIAS_REMOVED', 'WIKIDATA', 'MERGED', 'SPLIT', 'DIFFERENT', 'UNDONE')),
    made_by      text not null check (made_by <> ''),
    made_at      timestamptz not null,
    why          text,
    -- from what to what, as a person reads it
    was          text,
    becomes      text,
    article_id   bigint references article on delete cascade,
    -- null again where the statement's words are in no later version of its article
    statement_id bigint references statement on delete set null,
    actor_id     bigint references actor on delete cascade,
    -- the speaker given, the actor merged into, split out into, or different from
    other_id     bigint references actor on delete cascade,
    -- of a name: whether the one before was given too
    was_given    boolean not null default false,
    -- of a split: whether the other was made for it
    made_other   boolean not null default false,
    part_of_id   bigint references correction on delete cascade,
    undoes_id    bigint unique references correction on delete cascade,
    check ((kind = 'UNDONE') = (undoes_id is not null)),
    check (kind not in ('SPEAKER', 'REJECTED', 'ACCEPTED') or article_id is not null),
    check (kind not in ('NAME', 'KIND', 'ALIAS_ADDED', 'ALIAS_REMOVED', 'WIKIDATA') or actor_id is not null),
    check (kind not in ('MERGED', 'SPLIT', 'DIFFERENT') or num_nulls(actor_id, other_id) = 0)
);
create index correction_by_time on correction (made_at, id);
create index correction_by_article on correction (article_id, id) where article_id is not null;
create index correction_by_statement on correction (statement_id, id) where statement_id is not null;
create index correction_by_actor on correction (actor_id, id) where actor_id is not null;
create index correction_by_other on correction (other_id, id) where other_id is not null;
create index correction_by_whole on correction (part_of_id) where part_of_id is not null;

-- What a correction has decided about whom names mean, and what was decided before: undoing it decides that again.
create table decided_name (
    correction_id bigint not null references correction on delete cascade,
    kind          text not null,
    name          text not null,
    actor_id      bigint not null references actor on delete cascade,
    -- whether it was decided, and not taken back
    given         boolean not null,
    primary key (correction_id, kind, name, actor_id, given)
);
create table meant_before (
    correction_id bigint not null references correction on delete cascade,
    name_id       bigint not null references known_name on delete cascade,
    actor_id      bigint references actor on delete cascade,
    own           boolean not null,
    primary key (correction_id, name_id)
);
create table led_before (
    correction_id bigint not null references correction on delete cascade,
    actor_id      bigint not null references actor on delete cascade,
    primary key (correction_id, actor_id)
);
create table moved_alias (
    correction_id bigint not null references correction on delete cascade,
    name          text not null,
    -- none for one that was put, and none for one that was removed
    from_actor_id bigint references actor on delete cascade,
    to_actor_id   bigint references actor on delete cascade,
    primary key (correction_id, name)
);
-- What nothing but a person tells: whom an article means by a name that does not tell it.
create table given_mention (
    correction_id bigint not null references correction on delete cascade,
    article_id    bigint not null references article on delete cascade,
    name          text not null,
    actor_id      bigint not null references actor on delete cascade,
    primary key (article_id, name, correction_id)
);
create index given_mention_by_correction on given_mention (correction_id);
alter table mention add column given boolean not null default false;
-- The actor that a person gave an article as its speaker, whomever that one turned out to be.
alter table speaker add column given_actor_id bigint references actor on delete set null;
create index speaker_by_given_actor on speaker (given_actor_id) where given_actor_id is not null;

alter table statement
    -- a person says that it is none: no list holds it
    add column rejected boolean not null default false,
    -- a person has corrected it, and it was not found when the article was last read
    add column detached boolean not null default false,
    -- the speaker was given by a person; then the one that was read is kept beside it
    add column speaker_given boolean not null default false,
    add column read_speaker_id bigint,
    add foreign key (read_speaker_id, article_id) references speaker (id, article_id)
        on delete set null (read_speaker_id),
    add check (speaker_given or read_speaker_id is null);
create index statement_by_read_speaker on statement (read_speaker_id) where read_speaker_id is not null;

-- Reading stored articles again, as a batch that any instance of the service goes on with.
create table reextraction (
    id          bigint generated always as identity primary key,
    asked_by    text not null check (asked_by <> ''),
    asked_at    timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    cancelled   boolean not null default false
);

create table reextraction_article (
    reextraction_id bigint not null references reextraction on delete cascade,
    article_id      bigint not null references article on delete cascade,
    -- null as long as it waits
    outcome         text check (outcome in ('UNCHANGED', 'CHANGED', 'FAILED')),
    reason          text,
    primary key (reextraction_id, article_id),
    check ((outcome = 'FAILED') = (reason is not null))
);
create index reextraction_article_by_article on reextraction_article (article_id);
create index reextraction_article_waiting on reextraction_article (reextraction_id, article_id) where outcome is null;
