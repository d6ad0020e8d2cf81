package org.quoth.actor;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.KnownName.Family;

/** Lists the actors that may be one, for a person to decide. */
@ApplicationScoped
class MergeCandidates {
    @Inject
    EntityManager entities;

    /** Lists anew what the names of these families leave open. */
    void renew(Collection<Family> families) {
        String[] bases = families.stream().map(Family::base).distinct().toArray(String[]::new);
        entities.createNativeQuery(
                """
                        delete from merge_candidate c using known_name k where k.id = c.name_id and k.base = any(cast(:bases as text[]))""")
                .setParameter("bases", bases).executeUpdate();
        entities.createNativeQuery("""
                with family as (select * from known_name where base = any(cast(:bases as text[]))),
                pair as (
                    -- a name with an actor of its own, and those whom articles call by it
                    select k.id, k.actor_id as a, f.actor_id as b from family k
                    join name_link l on l.short_id = k.id join known_name f on f.id = l.full_id
                    where k.own
                    union all
                    -- whom a clue may mean, and those whom it does not tell
                    select k.id, m.actor_id, f.actor_id from family k
                    join name_link l on l.short_id = k.id join known_name f on f.id = l.full_id
                    join mention m on m.clue_id = k.id
                    where k.sort = 'CLUE' and k.actor_id is null
                    union all
                    -- namesakes
                    select k.id, k.actor_id, o.actor_id from family k
                    join known_name o on o.base = k.base and o.kind = k.kind and o.id > k.id
                    union all
                    -- one name for two kinds
                    select least(k.id, o.id), k.actor_id, o.actor_id from family k
                    join known_name o on o.name = k.name and o.kind <> k.kind and o.sort = 'NAME' and o.base <> ''
                    where k.sort = 'NAME')
                insert into merge_candidate (name_id, actor_id, other_id)
                select distinct id, least(a, b), greatest(a, b) from pair where a <> b order by 2, 3, 1
                on conflict do nothing""")
                .setParameter("bases", bases).executeUpdate();
    }

    /** Lists a person without a full name beside all whom the clue may mean. */
    void add(Long clue, Long actor) {
        entities.createNativeQuery("""
                insert into merge_candidate (name_id, actor_id, other_id)
                select distinct l.short_id, least(f.actor_id, :actor), greatest(f.actor_id, :actor)
                from name_link l join known_name f on f.id = l.full_id
                where l.short_id = :clue and f.actor_id <> :actor
                on conflict do nothing""")
                .setParameter("clue", clue).setParameter("actor", actor).executeUpdate();
    }
}
