package org.quoth.statement;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.quoth.graphql.Order;

/** How a list of statements is ordered. */
@Description("How a list of statements is ordered: by the time of their articles, and inside an article by their place.")
public enum StatementOrder {
    @Description("The latest first.")
    NEWEST(true),
    @Description("The earliest first.")
    OLDEST(false);

    /** The statements of one article as they stand in it. */
    static final Order<Statement> READING = new Order<>("statement:READING", "x.position", statement -> statement.position,
            Integer::valueOf, false);

    final Order<Statement> order;

    StatementOrder(boolean descending) {
        order = new Order<>("statement:" + name(), "x.datedAt", statement -> statement.datedAt, OffsetDateTime::parse,
                descending);
    }
}
