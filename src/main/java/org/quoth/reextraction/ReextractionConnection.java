package org.quoth.reextraction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of reextractions. */
@Description("A page of a list of reextractions.")
public record ReextractionConnection(@Ignore Page<Reextraction> page) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull ReextractionEdge> getEdges() {
        return page.edges(ReextractionEdge::new);
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Reextraction> getNodes() {
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
