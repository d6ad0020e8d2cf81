package org.quoth.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Tally;

/** How many elements of a list have a label. */
@Description("How many elements of a list have a label.")
public record TopicCount(
        @NonNull @Description("The label, as sources give it.") String topic,
        @Description("How many elements.") int count) {
    /** What was counted, label by label. */
    public static List<TopicCount> of(List<Tally> topics) {
        return topics.stream().map(tally -> new TopicCount((String) tally.value(), tally.count())).toList();
    }
}
