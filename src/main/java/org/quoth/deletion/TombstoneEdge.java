package org.quoth.deletion;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of tombstones. */
@Description("An element of a list of tombstones.")
public record TombstoneEdge(
        @NonNull @Description("The element itself.") Tombstone node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
