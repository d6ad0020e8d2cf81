package org.quoth.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of held articles. */
@Description("A page of a list of held articles.")
public record HeldArticleConnection(@Ignore Page<HeldArticle> page) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull HeldArticleEdge> getEdges() {
        return page.edges(HeldArticleEdge::new);
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull HeldArticle> getNodes() {
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
