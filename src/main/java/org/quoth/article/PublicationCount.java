package org.quoth.article;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Tally;

/** How many elements of a list belong to a publication. */
@Description("How many elements of a list belong to a publication.")
public record PublicationCount(
        @NonNull @Description("The publication.") Publication publication,
        @Description("How many elements.") int count) {

    /** Finds the publications whose primary keys were counted, all at once. */
    public static List<List<PublicationCount>> of(List<List<Tally>> tallies) {
        Map<Long, Publication> publications = Publication
                .withKeys(tallies.stream().flatMap(List::stream).map(tally -> (Long) tally.value()).distinct().toList());
        return tallies.stream().map(counted -> counted.stream()
                .map(tally -> new PublicationCount(publications.get((Long) tally.value()), tally.count())).toList()).toList();
    }
}
