package org.quoth.article;

import org.eclipse.microprofile.graphql.Description;
import org.quoth.graphql.Order;
import org.quoth.search.FullText;

/** How a list of articles is ordered. */
@Description("""
        How a list of articles is ordered: by the time of publication, or of ingest where the source gives none; or by how \
        well they fit what is searched for.""")
public enum ArticleOrder {
    @Description("The latest first.")
    NEWEST(true),
    @Description("The earliest first.")
    OLDEST(false),
    @Description("What fits filter.text best first; words in the headline count most. Of many that match, the "
            + Order.MOST_RANKED + " latest are listed. NEWEST where filter.text is not given.")
    RELEVANCE(FullText.relevance("article:RELEVANCE", "text"));

    public final Order order;

    ArticleOrder(Order order) {
        this.order = order;
    }

    ArticleOrder(boolean descending) {
        order = Order.byTime("article:" + name(), descending);
    }

    /** The order that is asked for; {@link #NEWEST} where none is, or none that the filter allows. */
    static Order of(ArticleOrder asked, ArticleFilter filter) {
        boolean fits = asked != null && (asked != RELEVANCE || filter != null && filter.text() != null);
        return (fits ? asked : NEWEST).order;
    }
}
