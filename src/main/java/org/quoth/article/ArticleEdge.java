package org.quoth.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An element of a list of articles.
 *
 * @param searched the words that the list is narrowed by; null for none
 */
@Description("An element of a list of articles.")
public record ArticleEdge(
        @NonNull @Description("The element itself.") Article node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor,
        @Ignore String searched) {
}
