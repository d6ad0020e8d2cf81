package org.quoth.correction;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorDecisions;
import org.quoth.article.TakenBackArticles;
import org.quoth.article.TakenBackArticles.PutBack;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

/** Undoes corrections, each with its parts, and the latest first. */
@ApplicationScoped
class Undoing {
    @Inject
    EntityManager entities;

    @Inject
    Journal journal;

    @Inject
    StatementCorrections statements;

    @Inject
    ActorDecisions decisions;

    @Inject
    TakenBackArticles takenBack;

    /**
     * The key of the record that it is undone; of the one that there is, where it was undone before.
     *
     * @throws RequestException if later corrections build on it, or if it is a part of one or itself an undoing
     */
    @Transactional
    Long undo(String id, String why) {
        Correction correction = Correction.withId(id);
        if (correction.actor != null) {
            decisions.lock();
        }
        entities.refresh(correction, LockModeType.PESSIMISTIC_WRITE);
        if (correction.getUndoneBy() != null) {
            return correction.getUndoneBy().pk;
        }
        if (correction.kind == CorrectionKind.UNDONE) {
            throw RequestException.invalidArgument(
                    "An undoing cannot be undone: make the correction " + correction.undoes.label() + " again");
        }
        if (correction.partOf != null) {
            throw RequestException
                    .invalidArgument("The correction is a part of another one: undo " + correction.partOf.label());
        }
        if (correction.actor == null) {
            return undo(correction.pk, null, why);
        }
        Long key = correction.pk;
        List<PutBack> putBack = takenBack.put("""
                article_id in (select article_id from taken_back_row where source = 'correction'
                    and cast(content ->> 'part_of_id' as bigint) = any(:keys))""", key);
        Long undone = undo(key, null, why);
        takenBack.takeAgain(putBack);
        return undone;
    }

    /** By keys, because what is undone leaves nothing in the session that could be trusted. */
    private Long undo(Long key, Long whole, String why) {
        Correction correction = Correction.findById(key);
        if (correction.article != null) {
            entities.lock(correction.article, LockModeType.PESSIMISTIC_WRITE);
        }
        journal.checkNothingBuildsOn(correction);
        Long undone = journal.writeUndone(correction, whole == null ? null : Correction.findById(whole), why).pk;
        List<Long> parts = correction.parts.stream().map(part -> part.pk).toList();
        for (int i = parts.size() - 1; i >= 0; i--) {
            undo(parts.get(i), undone, why);
        }
        Correction reverted = Correction.findById(key);
        if (reverted.actor == null) {
            statements.revert(reverted);
        } else {
            revertOfActor(reverted);
        }
        entities.flush();
        entities.clear();
        return undone;
    }

    /** Puts back what was there of the actor before; the transaction has locked the decisions. */
    private void revertOfActor(Correction correction) {
        Actor actor = correction.actor;
        switch (correction.kind) {
            case NAME -> {
                actor.name = correction.from;
                actor.nameGiven = correction.wasGiven;
                entities.flush();
                decisions.revert(correction.pk);
            }
            case KIND -> actor.kind = ActorKind.valueOf(correction.from);
            case ALIAS_ADDED, ALIAS_REMOVED -> decisions.revert(correction.pk);
            case WIKIDATA -> actor.wikidataId = correction.from;
            case DIFFERENT -> decisions.keepApartNoMore(correction.pk, actor, correction.other);
            case MERGED, SPLIT -> decisions.revert(correction.pk, actor, correction.other, correction.madeOther);
            default -> throw new IllegalArgumentException(correction.kind + " is no correction of an actor");
        }
        entities.flush();
    }
}
