package org.quoth.search;

import org.eclipse.microprofile.graphql.Description;

/** Where a word that was searched for stands in a passage. */
@Description("Where a word that was searched for stands in a passage.")
public record Mark(
        @Description("Offset of the first character, in UTF-16 code units of the passage.") int start,
        @Description("Offset behind the last character, in UTF-16 code units of the passage.") int end) {
}
