package org.quoth.actor;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.quoth.graphql.ClientValue;
import org.quoth.graphql.Conditions;
import org.quoth.graphql.Order;
import org.quoth.graphql.RequestException;

/** Finds actors by what a person types: part of a name, its words in any order, with small mistakes. The best fit comes first. */
final class ActorSearch {
    /** How many actors are ranked; who types so little that more fit wants to type more. */
    private static final int MOST = 1000;

    /** The best fit first; for a listing that was narrowed by a search. */
    static final Order FIT = new Order("actor:FIT", "array_position(coalesce(:found, array(0L)), x.pk)", Integer::valueOf,
            false);

    private ActorSearch() {
    }

    /** @throws RequestException {@code INVALID_ARGUMENT} if the name has no letters */
    static void narrow(Conditions actors, String name, EntityManager entities) {
        String words = ActorName.normalized(ClientValue.checked("name", name));
        if (words.isEmpty()) {
            throw RequestException.invalidArgument("name holds neither letters nor digits");
        }
        List<?> found = entities.createNativeQuery("""
                select actor_id from actor_alias where :words <<% normalized
                group by actor_id
                order by max(case when normalized = :words then 1 else 0 end) desc,
                    max(strict_word_similarity(:words, normalized) + similarity(:words, normalized)) desc,
                    sum(articles) desc, actor_id
                limit :most""")
                .setParameter("words", words).setParameter("most", MOST).getResultList();
        actors.where("x.pk in (select key from unnest(coalesce(:found, array(0L))) key)", "found",
                found.stream().map(Long.class::cast).toArray(Long[]::new));
    }
}
