package org.quoth.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of articles. */
@Description("A page of a list of articles.")
public record ArticleConnection(@Ignore Page<Article> page) {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull ArticleEdge> getEdges() {
        return page.edges(ArticleEdge::new);
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

    @Description("How many elements the whole list has; counted only where it is asked for.")
    public int getTotalCount() {
        return page.total().getAsInt();
    }
}
