package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Another actor that speaks in the same articles. */
@Description("Another actor that speaks in the same articles.")
public record Acquaintance(
        @NonNull @Description("Who that is.") Actor actor,
        @Description("In how many articles both speak.") int articles) {
}
