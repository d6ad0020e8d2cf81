package org.quoth.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** What was found in one of several articles. */
@Name("ExtractResult")
@Description("What was found in one of several articles: either extraction or error is given.")
public record ExtractResult(
        @Description("The input in which it stands, counted from 0.") int input,
        @Description("Its place among the articles of that input, counted from 0.") int position,
        @Description("The article as it would be stored; null where there is an error.") Preview extraction,
        @Description("Why it cannot be read; null where it can.") Refusal error) {
}
