package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** By which stretches of time activity is counted. Registered here, since no argument of a query or mutation is of this type. */
@RegisterForReflection
@Description("By which stretches of time activity is counted, in UTC.")
public enum ActivityUnit {
    @Description("From midnight to midnight.")
    DAY,
    @Description("From Monday to Sunday.")
    WEEK,
    @Description("From the first of the month.")
    MONTH
}
