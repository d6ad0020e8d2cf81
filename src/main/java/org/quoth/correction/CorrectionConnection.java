package org.quoth.correction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of corrections. */
@Description("A page of a list of corrections.")
public record CorrectionConnection(@Ignore Page<Correction> page) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull CorrectionEdge> getEdges() {
        return page.edges(CorrectionEdge::new);
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Correction> getNodes() {
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
