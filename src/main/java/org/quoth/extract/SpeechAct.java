package org.quoth.extract;

import org.eclipse.microprofile.graphql.Description;

/** What a speaker does by saying it, as the cue words it. */
@Description("What a speaker does by saying it, as the cue words it.")
public enum SpeechAct {
    @Description("Says, writes, adds, explains; also a colon, and quotation marks without any cue.")
    SAY,
    @Description("Makes something known: announces, reveals, reports; \"according to\".")
    REPORT,
    @Description("Maintains something against doubt: argues, claims, insists.")
    CLAIM,
    @Description("Asks or wonders aloud.")
    ASK,
    @Description("Replies.")
    ANSWER,
    @Description("Denies, rejects, dismisses.")
    DENY,
    @Description("Admits, confirms, agrees.")
    ADMIT,
    @Description("Proposes, urges, demands, advises.")
    PROPOSE,
    @Description("Promises, vows, offers.")
    PROMISE,
    @Description("Warns, threatens.")
    WARN,
    @Description("Predicts, estimates.")
    PREDICT,
    @Description("Accuses, criticises, mocks.")
    ACCUSE,
    @Description("Praises, thanks, defends.")
    PRAISE,
    @Description("Says what somebody or something is like: calls, describes as.")
    CALL
}
