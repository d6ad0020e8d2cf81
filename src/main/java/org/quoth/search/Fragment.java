package org.quoth.search;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A passage in which words that were searched for stand: text and offsets, and no markup, since the text is anybody's. */
@Description("A passage in which words that were searched for stand: plain text with offsets, never markup.")
public record Fragment(
        @NonNull @Description("The passage, as it stands there.") String text,
        @Description("Where it begins, in UTF-16 code units of the text that was searched: the statement's text, the article's body.") int start,
        @Description("Where it ends, exclusive, in the same units.") int end,
        @NonNull @Description("The words that were found, in order.") List<@NonNull Mark> marks) {
}
