package org.quoth.document;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * What a supplier says of the release of an article: which one it is, whether it may be used, and from when.
 *
 * @param id that all versions of the article share; null where the source does not tell
 * @param version of the article, as the source writes it; a later one replaces an earlier one; null where the source does not tell
 * @param status whether it may be used
 * @param embargoedUntil null where it may be used at once
 */
public record Release(String id, String version, Status status, OffsetDateTime embargoedUntil) {
    /** As IPTC's publishing status. */
    @Enum("ReleaseStatus")
    @Description("Whether an article may be used, by its supplier (the IPTC's publishing status).")
    public enum Status {
        @Description("It may be used, from the end of its embargo where it has one.")
        USABLE,
        @Description("Not to be published for the time being.")
        WITHHELD,
        @Description("Not to be published any more: what was stored of it is taken back.")
        CANCELED
    }
}
