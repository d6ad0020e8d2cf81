package org.quoth.deletion;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a deletion has taken. */
@Description("What a deletion has taken.")
public record Deleted(
        @Description("How many articles.") int articles,
        @Description("How many statements.") int statements,
        @Description("How many actors: the one that was meant, and those that nothing else named.") int actors,
        @NonNull @Description("What keeps it from coming back.") Tombstone tombstone) {
}
