package org.quoth.actor;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

/** A page of a list of actors. */
@Description("A page of a list of actors.")
public record ActorConnection(@Ignore Page<Actor> page) implements Connection {
    @NonNull
    @Description("The page's elements with their cursors.")
    public List<@NonNull ActorEdge> getEdges() {
        return page.edges(ActorEdge::new);
    }

    @NonNull
    @Description("The page's elements alone.")
    public List<@NonNull Actor> getNodes() {
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
