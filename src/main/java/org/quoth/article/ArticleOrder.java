package org.quoth.article;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.quoth.graphql.Order;

/** How a list of articles is ordered. */
@Description("How a list of articles is ordered: by the time of publication, or of ingest where the source gives none.")
public enum ArticleOrder {
    @Description("The latest first.")
    NEWEST(true),
    @Description("The earliest first.")
    OLDEST(false);

    public final Order<Article> order;

    ArticleOrder(boolean descending) {
        order = new Order<>("article:" + name(), "x.datedAt", article -> article.datedAt, OffsetDateTime::parse, descending);
    }
}
