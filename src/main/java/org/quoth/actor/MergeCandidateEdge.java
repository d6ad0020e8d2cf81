package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An element of a list of merge candidates. */
@Description("An element of a list of merge candidates.")
public record MergeCandidateEdge(
        @NonNull @Description("The element itself.") MergeCandidate node,
        @NonNull @Description("The element's place in the list, for after and before.") String cursor) {
}
