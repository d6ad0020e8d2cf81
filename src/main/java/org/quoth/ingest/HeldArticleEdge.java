package org.quoth.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of held articles. */
@Description("An element of a list of held articles.")
public record HeldArticleEdge(
        @NonNull @Description("The element itself.") HeldArticle node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
