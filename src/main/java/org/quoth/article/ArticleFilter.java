package org.quoth.article;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.graphql.Listing;

/** Which articles a list holds: those that meet every condition that is given. */
@Description("Which articles a list holds: those that meet every condition that is given.")
@Input("ArticleFilter")
public record ArticleFilter(
        @Description("The name of the publication.") String publication,
        @Description("One of the labels that the source gives.") String topic,
        @Description("Published (or taken in, where the source does not tell) at this time or later.") OffsetDateTime from,
        @Description("Published (or taken in, where the source does not tell) before this time.") OffsetDateTime to) {
    /** {@code articles}, those that do not meet it left out. */
    public Listing<Article> narrow(Listing<Article> articles) {
        return articles
                .where("x.publication.name = :publication", "publication", publication)
                .where("array_contains(x.topics, :topic)", "topic", topic)
                .where("x.datedAt >= :from", "from", from)
                .where("x.datedAt < :to", "to", to);
    }
}
