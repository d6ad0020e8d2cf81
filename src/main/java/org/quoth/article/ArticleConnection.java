package org.quoth.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/**
 * A page of a list of articles.
 *
 * @param searched the words that the list is narrowed by; null for none
 */
@Description("A page of a list of articles.")
public record ArticleConnection(@Ignore Page<Article> page, @Ignore String searched) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull ArticleEdge> getEdges() {
        return page.edges((node, cursor) -> new ArticleEdge(node, cursor, searched));
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Article> getNodes() {
        return page.elements();
    }

    @NonNull
    @Description("Where the page stands in the list.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @NonNull
    @Description(Connection.FACETS)
    public ArticleFacets getFacets() {
        return new ArticleFacets(page.tallies());
    }

    @Description(Connection.TOTAL_COUNT)
    public int getTotalCount() {
        return page.total();
    }
}
