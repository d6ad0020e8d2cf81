package org.quoth.authority;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a file of known actors. */
@Description("What became of a file of known actors.")
public record LoadedActors(
        @Description("How many of its actors are taken in.") int actors,
        @Description("How many of these the service did not know before.") int created,
        @NonNull @Description("Those that were not taken in, in the file's order.") List<@NonNull SkippedActor> skipped) {
}
