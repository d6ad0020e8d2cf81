package org.quoth.document;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Somebody who had a part in an article.
 *
 * @param role as the source writes it; null where it does not say
 */
@Description("Somebody who had a part in an article.")
public record Byline(
        @NonNull @Description("As the source gives it.") String name,
        @Description("""
                What the source says that he or she is or did, in its words: political editor, photographs, additional \
                reporting; null where it does not say.""") String role) {
}
