package org.quoth.deletion;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of tombstones. */
@Description("A page of a list of tombstones.")
public record TombstoneConnection(@Ignore Page<Tombstone> page) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull TombstoneEdge> getEdges() {
        return page.edges(TombstoneEdge::new);
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Tombstone> getNodes() {
        return page.elements();
    }

    @NonNull
    @Description("Where the page stands in the list.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @Description(Connection.TOTAL_COUNT)
    public int getTotalCount() {
        return page.total();
    }
}
