package org.quoth.reextraction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.Article;

/** An article that could not be read again. */
@Description("An article that could not be read again; it is as it was.")
public record ReextractionFailure(
        @NonNull @Description("The article.") Article article,
        @NonNull @Description("Why.") String reason) {
}
