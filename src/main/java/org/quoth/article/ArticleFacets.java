package org.quoth.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.quoth.graphql.Tallies;

/** How often values stand in a list of articles. */
@Description("How often each value occurs in the first " + Tallies.MOST
        + " elements of a list of articles, the commonest first.")
public record ArticleFacets(@Ignore Tallies tallies) {
    @Description("How many articles were looked at: all of the list, or the first of it, at most " + Tallies.MOST + ".")
    public int getCounted() {
        return tallies.counted();
    }

    @Description("Whether these are all of the list: a count then is that of the list, and else that of its beginning.")
    public boolean isComplete() {
        return tallies.complete();
    }
}
