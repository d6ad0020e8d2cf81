package org.quoth.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.SpeechAct;

/** How many statements of a list do the same by being said. */
@Description("How many statements of a list do the same by being said.")
public record SpeechActCount(
        @NonNull @Description("Which.") SpeechAct speechAct,
        @Description("How many statements.") int count) {
}
