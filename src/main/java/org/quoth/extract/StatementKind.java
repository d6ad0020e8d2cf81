package org.quoth.extract;

import org.eclipse.microprofile.graphql.Description;

/** How much of a statement's content stands in quotation marks. */
@Description("How much of a statement's content stands in quotation marks.")
public enum StatementKind {
    @Description("All of it.")
    DIRECT,
    @Description("Part of it.")
    MIXED,
    @Description("None of it.")
    INDIRECT
}
