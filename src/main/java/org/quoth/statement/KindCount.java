package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.StatementKind;

/** How many statements of a list are of one kind. */
@Description("How many statements of a list are of one kind.")
public record KindCount(
        @NonNull @Description("The kind.") StatementKind kind,
        @Description("How many statements.") int count) {
}
