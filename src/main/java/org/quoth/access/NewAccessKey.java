package org.quoth.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A key that has just been made, with its token. */
@Description("A key that has just been made, with its token.")
public record NewAccessKey(
        @NonNull @Description("The key.") AccessKey key,
        @NonNull @Description("What the client sends, as the header Authorization: Bearer TOKEN. It is shown here and never again.") String token) {
}
