package org.quoth.reextraction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of reextractions. */
@Description("An element of a list of reextractions.")
public record ReextractionEdge(
        @NonNull @Description("The element itself.") Reextraction node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
