package org.quoth.ingest;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;

/** Why one of several articles was not taken. */
@Name("Refusal")
@Description("Why one of several articles was not taken.")
public record Refusal(
        @NonNull @Description("As in the extensions of an error.") String code,
        @NonNull @Description("What was expected, and where.") String message,
        @Description("When an embargoed article, which is kept, will be served; null for any other refusal.") OffsetDateTime heldUntil) {
    static Refusal of(RuntimeException thrown) {
        if (thrown instanceof RequestException refused) {
            return new Refusal(refused.code().name(), refused.getMessage(),
                    refused.details().get("heldUntil") instanceof String end ? OffsetDateTime.parse(end) : null);
        }
        return new Refusal(ErrorCode.INTERNAL_ERROR.name(), Errors.fault(thrown, "an article").getMessage(), null);
    }
}
