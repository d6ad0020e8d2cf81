package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;

/** By which stretches of time activity is counted. */
@Description("By which stretches of time activity is counted, in UTC.")
public enum ActivityUnit {
    @Description("From midnight to midnight.")
    DAY,
    @Description("From Monday to Sunday.")
    WEEK,
    @Description("From the first of the month.")
    MONTH
}
