package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An element of a list of statements.
 *
 * @param searched the words that the list is narrowed by; null for none
 */
@Description("An element of a list of statements.")
public record StatementEdge(
        @NonNull @Description("The element itself.") Statement node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor,
        @Ignore String searched) {
}
