-- A newer version of an article takes the older one's place row by row, so positions may meet until it is complete.
alter table statement drop constraint statement_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred;
alter table speaker drop constraint speaker_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred;
alter table mention drop constraint mention_article_id_position_key,
    add unique (article_id, position) deferrable initially deferred,
    drop constraint mention_article_id_actor_id_key,
    add unique (article_id, actor_id) deferrable initially deferred;

alter table article
    -- SHA-256 of what all versions of the article share: the supplier's id, or publication, address and headline.
    -- Null where nothing tells, and for what was stored before this column was there
    add column identity     bytea unique check (octet_length(identity) = 32),
    -- as the supplier writes it
    add column version      text,
    -- when a newer version last took the place of an older one
    add column corrected_at timestamptz;

-- What suppliers have sent but not released, as it arrived. It is no article yet, or no more: nothing of it stands in other tables.
create table held_article (
    id             bigint generated always as identity primary key,
    identity       bytea not null unique check (octet_length(identity) = 32),
    version        text,
    status         text not null check (status in ('USABLE', 'WITHHELD', 'CANCELED')),
    -- the end of the embargo; null where only a newer version releases the article
    embargoed_until timestamptz,
    -- when the release is tried: at the end of the embargo, or later where it failed
    due_at         timestamptz,
    -- the article that was taken back; it comes back under this id
    article_id     bigint,
    held_at        timestamptz not null,
    -- UTF-8, since a text cannot hold every character; null for a cancelled article, of which nothing is kept
    content        bytea,
    format         text not null,
    url            text,
    publication    text,
    published_at   timestamptz,
    -- which of the articles in the content it is
    position       int not null check (position >= 0),
    check (status <> 'USABLE' or embargoed_until is not null),
    check ((content is null) = (status = 'CANCELED'))
);
create index held_article_by_due on held_article (due_at) where due_at is not null;
