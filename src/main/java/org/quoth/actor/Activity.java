package org.quoth.actor;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How much an actor says in a stretch of time. */
@Description("How much an actor says in a day, a week or a month.")
public record Activity(
        @NonNull @Description("When it begins, in UTC.") OffsetDateTime start,
        @Description("How many statements of the actor stand in the articles of that time.") int statements,
        @Description("In how many articles they stand.") int articles) {
}
