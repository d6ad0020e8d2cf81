-- What is told to those who subscribe, in the order in which it was committed.
create table addition (
    id            bigint generated always as identity primary key,
    -- none until the transaction commits
    place         bigint unique,
    article_id    bigint not null references article on delete cascade,
    -- whether the article is new, and not a newer version of one that was told before
    whole         boolean not null,
    -- those of its statements that were not there before; what has been deleted since is still among them
    statement_ids bigint[] not null
);
create index addition_by_article on addition (article_id);
create sequence addition_place;

-- Deferred, so that it is called when nothing but the commit is left to do: whoever gets the next place has seen this one
-- committed, and whoever reads a place can read all those before it.
create function place_addition() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1366651764, 12);
    update addition set place = nextval('addition_place') where id = new.id;
    perform pg_notify('quoth_addition', '');
    return null;
end $$;
create constraint trigger addition_placed after insert on addition deferrable initially deferred
    for each row execute function place_addition();
