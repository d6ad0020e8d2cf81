package org.quoth.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.SpeechAct;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.Facet;
import org.quoth.graphql.Tallies;

/** How often values stand in a list of statements. */
@Description("How often each value occurs in the first " + Tallies.MOST
        + " elements of a list of statements, the commonest first.")
public record StatementFacets(@Ignore Tallies tallies) {
    private static final Facet KINDS = Facet.of("x.kind");
    private static final Facet SPEECH_ACTS = Facet.of("x.speechAct");

    @Description("How many statements were looked at: all of the list, or the first of it, at most " + Tallies.MOST + ".")
    public int getCounted() {
        return tallies.counted();
    }

    @Description("Whether these are all of the list: a count then is that of the list, and else that of its beginning.")
    public boolean isComplete() {
        return tallies.complete();
    }

    @NonNull
    @Description("The kinds of the statements.")
    public List<@NonNull KindCount> getKinds() {
        return tallies.of(KINDS).stream().map(tally -> new KindCount((StatementKind) tally.value(), tally.count())).toList();
    }

    @NonNull
    @Description("What speakers do by saying them.")
    public List<@NonNull SpeechActCount> getSpeechActs() {
        return tallies.of(SPEECH_ACTS).stream().map(tally -> new SpeechActCount((SpeechAct) tally.value(), tally.count()))
                .toList();
    }
}
