package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.StatementKind;

/** How many statements of a list are of a kind. */
@Description("How many statements of a list are of a kind.")
public record KindCount(
        @NonNull @Description("Which.") StatementKind kind,
        @Description("How many statements.") int count) {
}
