-- What was deleted for good and must not come back. Nothing of its content is kept: a digest tells something only to whoever
-- has the content again.
create table tombstone (
    id         bigint generated always as identity primary key,
    subject    text not null check (subject in ('ARTICLE', 'ACTOR')),
    deleted_at timestamptz not null,
    deleted_by text not null check (deleted_by <> ''),
    why        text not null check (why <> '')
);
create index tombstone_by_time on tombstone (deleted_at, id);

create table tombstone_digest (
    -- HMAC-SHA256, under the key below, of what tells that it is the same again: content, address, name
    digest       bytea primary key check (octet_length(digest) = 32),
    tombstone_id bigint not null references tombstone on delete cascade
);
create index tombstone_digest_by_tombstone on tombstone_digest (tombstone_id);

-- Drawn once for each database, so that a list of names prepared elsewhere says nothing about its digests.
create table tombstone_key (
    single boolean primary key default true check (single),
    key    bytea not null check (octet_length(key) = 32)
);
insert into tombstone_key (key) values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

-- What is known of a name goes with its bearer; an article that used the name knows its own bearer without.
alter table known_name drop constraint known_name_actor_id_fkey,
    add foreign key (actor_id) references actor on delete cascade;
alter table mention drop constraint mention_name_id_fkey, drop constraint mention_clue_id_fkey,
    add foreign key (name_id) references known_name on delete set null,
    add foreign key (clue_id) references known_name on delete set null;

-- True if nothing holds the actor; then it is gone.
create function delete_unheld_actor(actor_id bigint) returns boolean language plpgsql as $$
begin
    delete from actor where id = actor_id;
    return true;
exception when foreign_key_violation then
    return false;
end $$;
