package org.quoth.extract;

/** What a speaker does by saying it, as the cue words it. */
public enum SpeechAct {
    /** Says, writes, adds, explains; also a colon, and quotation marks without any cue. */
    SAY,
    /** Makes known what was not: announces, reveals, reports; "according to". */
    REPORT,
    /** Holds against doubt: argues, claims, insists. */
    CLAIM,
    /** Asks or wonders aloud. */
    ASK,
    /** Replies. */
    ANSWER,
    /** Denies, rejects, dismisses. */
    DENY,
    /** Admits, confirms, agrees. */
    ADMIT,
    /** Proposes, urges, demands, advises. */
    PROPOSE,
    /** Promises, vows, offers. */
    PROMISE,
    /** Warns, threatens. */
    WARN,
    /** Predicts, estimates. */
    PREDICT,
    /** Accuses, criticises, mocks. */
    ACCUSE,
    /** Praises, thanks, defends. */
    PRAISE,
    /** Gives a name or a likeness: calls, describes as. */
    CALL
}
