package org.quoth.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many elements of a list have a label. */
@Description("How many elements of a list have a label.")
public record TopicCount(
        @NonNull @Description("The label, as sources give it.") String topic,
        @Description("How many elements.") int count) {
}
