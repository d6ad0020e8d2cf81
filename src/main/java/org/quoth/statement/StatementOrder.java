package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.quoth.graphql.Order;
import org.quoth.search.FullText;

/** How a list of statements is ordered. */
@Description("How a list of statements is ordered: by the time of their articles, or by how well they fit what is searched for.")
public enum StatementOrder {
    @Description("The latest first.")
    NEWEST(true),
    @Description("The earliest first.")
    OLDEST(false),
    @Description("What fits filter.text best first: statements that hold its words often, and few others. Of many that match, the "
            + Order.MOST_RANKED + " latest are listed. NEWEST where filter.text is not given.")
    RELEVANCE(FullText.relevance("statement:RELEVANCE", "text"));

    /** The statements of one article as they stand in it. */
    static final Order READING = new Order("statement:READING", "x.position", Integer::valueOf, false);

    public final Order order;

    StatementOrder(Order order) {
        this.order = order;
    }

    StatementOrder(boolean descending) {
        order = Order.byTime("statement:" + name(), descending);
    }

    /** The order that is asked for; {@code otherwise} where none is, or none that the filter allows. */
    static Order of(StatementOrder asked, StatementFilter filter, Order otherwise) {
        boolean fits = asked != RELEVANCE || filter != null && filter.text() != null;
        return asked == null ? otherwise : fits ? asked.order : NEWEST.order;
    }
}
