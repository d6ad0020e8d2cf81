package org.quoth.correction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of corrections. */
@Description("An element of a list of corrections.")
public record CorrectionEdge(
        @NonNull @Description("The element itself.") Correction node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
