-- Actors that turned out to be the unheld one are nobody's either.
create or replace function delete_unheld_actor(actor_id bigint) returns boolean language plpgsql as $$
begin
    delete from actor where merged_into = actor_id;
    delete from actor where id = actor_id;
    return true;
exception when foreign_key_violation then
    return false;
end $$;

-- Whom no article and no file names, as when the only article was taken back, no list of actors holds.
alter table actor add column unnamed boolean not null default false;
update actor x set unnamed = true where merged_into is null and not exists (select from actor_alias where actor_id = x.id);

create index actor_unnamed on actor (id) where unnamed;

create function name_actor() returns trigger language plpgsql as $$
begin
    update actor x set unnamed = false from named n where x.id = n.actor_id and x.unnamed;
    return null;
end $$;
create trigger actor_is_named after insert on actor_alias referencing new table as named
    for each statement execute function name_actor();

create function unname_actor() returns trigger language plpgsql as $$
begin
    update actor x set unnamed = true from lost l
        where x.id = l.actor_id and not x.unnamed and not exists (select from actor_alias where actor_id = x.id);
    return null;
end $$;
create trigger actor_is_not_named after delete on actor_alias referencing old table as lost
    for each statement execute function unname_actor();
