package org.quoth.correction;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.microprofile.graphql.Description;

/** What a correction changes. */
@Description("What a correction changes.")
public enum CorrectionKind {
    @Description("Who says the statement.")
    SPEAKER,
    @Description("The statement is none: no list holds it any more.")
    REJECTED,
    @Description("The statement is one after all.")
    ACCEPTED,
    @Description("The canonical name of the actor.")
    NAME,
    @Description("What sort of actor it is.")
    KIND,
    @Description("A name that the actor bears too.")
    ALIAS_ADDED,
    @Description("A name that the actor does not bear.")
    ALIAS_REMOVED,
    @Description("The Wikidata item that the actor is.")
    WIKIDATA,
    @Description("The actor is the other one: its names, statements and mentions are the other's.")
    MERGED,
    @Description("Some names or statements of the actor are the other's.")
    SPLIT,
    @Description("The actor and the other are two, whatever their names say.")
    DIFFERENT,
    @Description("An earlier correction is undone.")
    UNDONE;

    private static final Set<CorrectionKind> NAMING = EnumSet.of(NAME, KIND, ALIAS_ADDED, ALIAS_REMOVED, MERGED, SPLIT);

    /** The kinds that, made later on the same object, build on a correction of this kind. */
    Set<CorrectionKind> builders() {
        return switch (this) {
            case SPEAKER -> EnumSet.of(SPEAKER);
            case REJECTED, ACCEPTED -> EnumSet.of(REJECTED, ACCEPTED);
            case NAME, KIND, ALIAS_ADDED, ALIAS_REMOVED -> NAMING;
            case WIKIDATA -> EnumSet.of(WIKIDATA, MERGED, SPLIT);
            case MERGED, SPLIT -> {
                Set<CorrectionKind> all = EnumSet.copyOf(NAMING);
                all.add(WIKIDATA);
                yield all;
            }
            case DIFFERENT, UNDONE -> EnumSet.noneOf(CorrectionKind.class);
        };
    }
}
