package org.quoth.actor;

import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A role in which articles name an actor. */
@Description("A role in which articles name an actor.")
public record ActorRole(
        @NonNull @Description("As the articles word it.") String role,
        @Description("In how many articles.") int articles,
        @NonNull @Description("The time of the earliest of them.") OffsetDateTime firstSeen,
        @NonNull @Description("The time of the latest of them.") OffsetDateTime lastSeen) {
    static List<ActorRole> of(Actor actor) {
        return Mention.find("""
                select max(m.role), cast(count(*) as Integer), min(m.article.datedAt), max(m.article.datedAt) from Mention m
                where m.actor = ?1 and m.role is not null
                group by lower(m.role) order by count(*) desc, lower(m.role)""", actor).project(ActorRole.class).list();
    }
}
