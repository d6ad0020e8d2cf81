package org.quoth.authority;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An actor of a file that is not taken in. */
@Description("An actor of a file that is not taken in.")
public record SkippedActor(
        @NonNull @Description("Its name, as the file gives it.") String name,
        @NonNull @Description("Why it is not taken in.") String reason) {
}
