-- Actors that turned out to be the unheld one are nobody's either.
create or replace function delete_unheld_actor(actor_id bigint) returns boolean language plpgsql as $$
begin
    delete from actor where merged_into = actor_id;
    delete from actor where id = actor_id;
    return true;
exception when foreign_key_violation then
    return false;
end $$;
