package org.quoth.access;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A key, by which a client is known. Its token is not part of it: nobody but its holder has that. */
@Description("A key, by which a client is known. Its token is not part of it: nobody but its holder has that.")
public record AccessKey(
        @NonNull @Description("What the key is for; no two keys ever have the same.") String name,
        @NonNull @Description("What its holder may do.") Role role,
        @NonNull @Description("When it was made.") OffsetDateTime createdAt,
        @NonNull @Description("Who made it.") String createdBy,
        @Description("When it was last used, to the minute; null where it never was.") OffsetDateTime lastUsedAt,
        @Description("From when on it is refused; null where it does not expire.") OffsetDateTime expiresAt,
        @Description("When it was revoked; null where it was not.") OffsetDateTime revokedAt) {
}
