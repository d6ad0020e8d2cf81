package org.quoth.authority;

import org.eclipse.microprofile.graphql.Description;

/** What became of a file of known actors. */
@Description("What became of a file of known actors.")
public record LoadedActors(
        @Description("How many actors it describes.") int actors,
        @Description("How many of them the service did not know before.") int created) {
}
