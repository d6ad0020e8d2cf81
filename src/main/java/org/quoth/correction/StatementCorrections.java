package org.quoth.correction;

import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

/**
 * Corrects statements. Whoever corrects or reads again the same article at the same time waits, and then works on what the
 * first has left.
 */
@ApplicationScoped
class StatementCorrections {
    @Inject
    EntityManager entities;

    @Inject
    Journal journal;

    /** The key of the statement, which the article's source {@code speaker} says now. */
    @Transactional
    Long giveSpeaker(String statementId, String speakerId, String why) {
        Statement statement = locked(statementId);
        Speaker speaker = Speaker.withId(speakerId);
        if (!speaker.article.pk.equals(statement.article.pk)) {
            throw RequestException
                    .invalidArgument("The speaker " + speaker.name + " speaks in another article; name the actor instead");
        }
        give(statement, speaker, why);
        return statement.pk;
    }

    /** The key of the statement, which {@code actor} says now; nobody does where it is null. */
    @Transactional
    Long giveActor(String statementId, String actor, String why) {
        Statement statement = locked(statementId);
        give(statement, actor == null ? null : speaker(statement.article, Actor.withIdOrName(actor)), why);
        return statement.pk;
    }

    /** The correction; null where that speaker says it already. Belongs into a transaction that has locked the article. */
    Correction give(Statement statement, Speaker speaker, String why) {
        if (Objects.equals(key(statement.speaker), key(speaker))) {
            return null;
        }
        Correction correction = journal.write(CorrectionKind.SPEAKER, statement, name(statement.speaker), name(speaker), why);
        correction.other = speaker == null ? null : speaker.actor;
        statement.giveSpeaker(speaker);
        entities.flush();
        return correction;
    }

    /** A part of a split: {@code to} says the statement, of which {@code from} is the key of whom it is taken from. */
    void giveAway(String statementId, Long from, Actor to, Correction split, String why) {
        Statement statement = locked(statementId);
        if (statement.actor == null || !statement.actor.pk.equals(from) && !statement.actor.pk.equals(to.pk)) {
            throw RequestException
                    .invalidArgument("The statement \"" + statementId + "\" is not said by the actor that is split");
        }
        Correction correction = give(statement, speaker(statement.article, to), why);
        if (correction != null) {
            correction.partOf = split;
        }
    }

    /** The key of the statement, which is none, or one again. */
    @Transactional
    Long reject(String statementId, boolean rejected, String why) {
        Statement statement = locked(statementId);
        if (statement.rejected != rejected) {
            journal.write(rejected ? CorrectionKind.REJECTED : CorrectionKind.ACCEPTED, statement, verdict(!rejected),
                    verdict(rejected), why);
            statement.rejected = rejected;
        }
        return statement.pk;
    }

    /** Puts back what was there before; the latest correction but this one holds again, or what the engine read. */
    void revert(Correction correction) {
        Statement statement = locked(correction.statementPk).orElseThrow();
        if (correction.kind != CorrectionKind.SPEAKER) {
            statement.rejected = correction.kind == CorrectionKind.ACCEPTED;
            return;
        }
        Correction before = Correction.<Correction>find("""
                from Correction c where c.statementPk = ?1 and c.kind = ?2 and c.pk < ?3
                and not exists (select 1 from Correction u where u.undoes = c) order by c.pk desc""", statement.pk,
                CorrectionKind.SPEAKER, correction.pk).firstResult();
        if (before == null) {
            statement.takeSpeakerBack();
        } else {
            statement.giveSpeaker(speaker(statement.article, before));
        }
        entities.flush();
        Speaker.deleteSilent(statement.article);
    }

    private static Speaker speaker(Article article, Correction given) {
        if (given.other != null) {
            return speaker(article, given.other.mergedInto == null ? given.other : given.other.mergedInto);
        }
        return given.to == null ? null : Speaker.of(article, null, given.to);
    }

    private static Speaker speaker(Article article, Actor actor) {
        return Speaker.of(article, actor, actor.name);
    }

    /** Waits until nobody else works on the statement's article, and gives the statement as it is then. */
    private Statement locked(String id) {
        return locked(NodeId.keyOf(Statement.TYPE, id)).orElseThrow(() -> Statement.notFound(id));
    }

    private Optional<Statement> locked(long key) {
        entities.createNativeQuery("""
                select x.id from article x where x.id = (select article_id from statement where id = :key) for no key update""")
                .setParameter("key", key).getResultList();
        return Statement.withKey(key);
    }

    private static Long key(Speaker speaker) {
        return speaker == null ? null : speaker.pk;
    }

    private static String name(Speaker speaker) {
        return speaker == null ? null : speaker.name;
    }

    private static String verdict(boolean rejected) {
        return rejected ? "not a statement" : "a statement";
    }
}
