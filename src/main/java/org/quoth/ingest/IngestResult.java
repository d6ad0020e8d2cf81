package org.quoth.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.quoth.article.Article;

/** What became of one of several articles. */
@Name("IngestResult")
@Description("What became of one of several articles: either article or error is given.")
public record IngestResult(
        @Description("The input in which it stands, counted from 0.") int input,
        @Description("Its place among the articles of that input, counted from 0.") int position,
        @Description("The article as it is stored; null where there is an error.") Article article,
        @Description("Why it is not stored; null where it is.") Refusal error) {
}
