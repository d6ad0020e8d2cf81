package org.quoth.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.quoth.graphql.Facet;
import org.quoth.graphql.Tallies;
import org.quoth.graphql.Tally;

/** How often values stand in a list of articles. */
@Description("How often each value occurs in the first 3000 elements of a list of articles, the commonest first.")
public record ArticleFacets(@Ignore Tallies tallies) {
    private static final Facet FORMATS = Facet.of("x.format");

    @Description("How many articles were looked at: all of the list, or 3000.")
    public int getCounted() {
        return tallies.of(FORMATS).stream().mapToInt(Tally::count).sum();
    }
}
