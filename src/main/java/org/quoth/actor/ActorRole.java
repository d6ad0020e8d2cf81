package org.quoth.actor;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A role in which articles name an actor. */
@Description("A role in which articles name an actor.")
public record ActorRole(
        @NonNull @Description("As the articles word it.") String role,
        @Description("In how many articles.") int articles,
        @NonNull @Description("The time of the earliest of them.") OffsetDateTime firstSeen,
        @NonNull @Description("The time of the latest of them.") OffsetDateTime lastSeen) {
    /** The roles of each actor, the commonest first. */
    static List<List<ActorRole>> of(List<Actor> actors) {
        Map<Long, List<ActorRole>> roles = new HashMap<>();
        Mention.find("""
                select m.actor.pk, max(m.role), cast(count(*) as Integer), min(m.article.datedAt), max(m.article.datedAt)
                from Mention m
                where m.role is not null and m.actor.pk in (select key from unnest(coalesce(?1, array(0L))) key)
                group by m.actor.pk, lower(m.role) order by count(*) desc, lower(m.role)""",
                (Object) actors.stream().map(actor -> actor.pk).toArray(Long[]::new))
                .project(Object[].class).stream()
                .forEach(row -> roles.computeIfAbsent((Long) row[0], actor -> new ArrayList<>())
                        .add(new ActorRole((String) row[1], (Integer) row[2], (OffsetDateTime) row[3],
                                (OffsetDateTime) row[4])));
        return actors.stream().map(actor -> roles.getOrDefault(actor.pk, List.of())).toList();
    }
}
