package org.quoth.correction;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.access.Caller;
import org.quoth.actor.Actor;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.statement.Statement;

/** Writes corrections down, and knows which of them build on which. */
@ApplicationScoped
class Journal {
    @Inject
    Caller caller;

    /** A correction of a statement. */
    Correction write(CorrectionKind kind, Statement statement, String from, String to, String why) {
        Correction correction = correction(kind, from, to, why);
        correction.statementPk = statement.pk;
        correction.article = statement.article;
        return written(correction);
    }

    /** A correction of an actor. */
    Correction write(CorrectionKind kind, Actor actor, Actor other, String from, String to, String why) {
        Correction correction = correction(kind, from, to, why);
        correction.actor = actor;
        correction.other = other;
        return written(correction);
    }

    /** That a correction is undone: from what it had made it back to what was there before it. */
    Correction writeUndone(Correction undone, Correction whole, String why) {
        Correction correction = correction(CorrectionKind.UNDONE, undone.to, undone.from, why);
        correction.undoes = undone;
        correction.partOf = whole;
        correction.statementPk = undone.statementPk;
        correction.article = undone.article;
        correction.actor = undone.actor;
        correction.other = undone.other;
        return written(correction);
    }

    /** Those that still hold and were made later on what {@code correction} changed, but not as parts of the same whole. */
    private List<Correction> buildingOn(Correction correction) {
        boolean ofStatement = correction.statementPk != null;
        long whole = correction.partOf == null ? correction.pk : correction.partOf.pk;
        return Correction.list("""
                from Correction c where c.pk > ?1 and c.kind in ?2
                and not exists (select 1 from Correction u where u.undoes = c)
                and (c.partOf is null or c.partOf.pk <> ?3)
                and\s""" + (ofStatement ? "c.statementPk = ?4" : "(c.actor.pk in ?4 or c.other.pk in ?4)") + " order by c.pk",
                correction.pk, correction.kind.builders(), whole,
                ofStatement ? correction.statementPk : actors(correction));
    }

    private static List<Long> actors(Correction correction) {
        return correction.other == null ? List.of(correction.actor.pk) : List.of(correction.actor.pk, correction.other.pk);
    }

    private Correction correction(CorrectionKind kind, String from, String to, String why) {
        Correction correction = new Correction();
        correction.kind = kind;
        correction.by = caller.name();
        // the database keeps microseconds
        correction.at = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        correction.why = why == null ? null : ClientValue.checked("why", why);
        correction.from = from;
        correction.to = to;
        return correction;
    }

    private static Correction written(Correction correction) {
        correction.persistAndFlush();
        return correction;
    }

    /** @throws RequestException {@code CORRECTION_BUILT_UPON} that names those that do */
    void checkNothingBuildsOn(Correction correction) {
        List<Correction> later = buildingOn(correction);
        if (!later.isEmpty()) {
            throw new RequestException(ErrorCode.CORRECTION_BUILT_UPON, "Undo first what was corrected after it: "
                    + String.join(", ", later.stream().map(Correction::label).toList()));
        }
    }
}
