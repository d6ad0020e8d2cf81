package org.quoth.graphql;

import org.eclipse.microprofile.graphql.Description;

/** Where a page stands in its list, as the Relay specification of connections words it. */
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether more follows behind the page.") boolean hasNextPage,
        @Description("Whether something stands before the page.") boolean hasPreviousPage,
        @Description("Cursor of the first element; null where the page is empty.") String startCursor,
        @Description("Cursor of the last element; null where the page is empty.") String endCursor) {
}
