package org.quoth.actor;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A role of an actor, as articles or a file of known actors tell it. */
@Description("A role of an actor, as articles or a file of known actors tell it.")
public record ActorRole(
        @NonNull @Description("As the articles, or the file, word it.") String role,
        @Description("The body that the role belongs to, as they word it; null where they tell none.") String organization,
        @Description("In how many articles; 0 where only a file tells it.") int articles,
        @Description("The time of the earliest of them; null where there is none.") OffsetDateTime firstSeen,
        @Description("The time of the latest of them; null where there is none.") OffsetDateTime lastSeen) {
}
