package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of actors. */
@Description("An element of a list of actors.")
public record ActorEdge(
        @NonNull @Description("The element itself.") Actor node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
