package org.quoth.reextraction;

import org.eclipse.microprofile.graphql.Description;

/** How far a reextraction has come. */
@Description("How far a reextraction has come.")
public enum ReextractionState {
    @Description("It has not begun.")
    WAITING,
    @Description("Articles are read, or will be when the service is back.")
    RUNNING,
    @Description("Every article was read or failed.")
    FINISHED,
    @Description("Somebody stopped it; what was read until then stays.")
    CANCELLED
}
