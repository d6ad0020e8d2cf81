package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.SpeechAct;

/** How many statements of a list share a speech act. */
@Description("How many statements of a list share a speech act.")
public record SpeechActCount(
        @NonNull @Description("The speech act.") SpeechAct speechAct,
        @Description("How many statements.") int count) {
}
