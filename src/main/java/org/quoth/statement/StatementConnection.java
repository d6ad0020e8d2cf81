package org.quoth.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/**
 * A page of a list of statements.
 *
 * @param searched the words that the list is narrowed by; null for none
 */
@Description("A page of a list of statements.")
public record StatementConnection(@Ignore Page<Statement> page, @Ignore String searched) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull StatementEdge> getEdges() {
        return page.edges((node, cursor) -> new StatementEdge(node, cursor, searched));
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Statement> getNodes() {
        return page.elements();
    }

    @NonNull
    @Description("Where the page stands in the list.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @NonNull
    @Description(Connection.FACETS)
    public StatementFacets getFacets() {
        return new StatementFacets(page.tallies());
    }

    @Description(Connection.TOTAL_COUNT)
    public int getTotalCount() {
        return page.total();
    }
}
