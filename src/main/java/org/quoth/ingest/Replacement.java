package org.quoth.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.ActorRegistry;
import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.article.TextSpan;
import org.quoth.copy.Copies;
import org.quoth.deletion.Tombstones;
import org.quoth.extract.Extraction;
import org.quoth.extract.StatementKind;
import org.quoth.resolve.ExtractedActor;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

/** Puts what was found in an article anew in the place of what was found before. */
@ApplicationScoped
public class Replacement {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    @Inject
    Tombstones tombstones;

    @Inject
    Copies copies;

    /**
     * Puts what was found in the article's body anew in the place of what was found before. A statement whose content is found
     * again keeps its id, whatever else about it has changed; what is not found again goes. What a person has said of a
     * statement holds: a speaker that was given stays, and a statement that was corrected is kept where it is not found again.
     *
     * @param article of the transaction that this is called in
     * @return whether anything is said otherwise, or by others, than before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean replace(Article article, Extraction found) {
        Extraction extraction = tombstones.without(found);
        List<Statement> all = Statement.ofArticle(article);
        List<Said> saidBefore = all.stream().map(Said::of).toList();
        StatementsBefore before = new StatementsBefore(all);
        List<Speaker> speakers = Speaker.list("article = ?1 order by position", article);
        List<Object> gone = new ArrayList<>(article.mentioned);
        List<Long> actors = article.mentioned.stream().map(mention -> mention.actor.pk).toList();
        // a list that has not been read would be read behind what is put into it
        article.statements.size();
        article.speakers.size();
        article.statements.clear();
        article.speakers.clear();
        Map<ExtractedActor, Mention> mentions = registry.register(Map.of(article, extraction.actors()), true);
        article.mentioned.clear();
        new Findings(article, extraction, mentions, speakers).put(before);
        gone.addAll(before.gone());
        article.persist();
        Statement.persist(article.statements);
        // a statement must leave its speaker before that one goes, or it goes along
        entities.flush();
        gone.forEach(entities::remove);
        entities.flush();
        registry.recount(article, actors);
        Speaker.deleteSilent(article);
        copies.resketch(article);
        return !saidBefore.equals(article.statements.stream().map(Said::of).toList());
    }

    /** What is told of a statement whether it has changed by. */
    private record Said(Long statement, List<TextSpan> spans, StatementKind kind, TextSpan cue, Long speaker, Long actor,
            boolean detached) {
        static Said of(Statement statement) {
            return new Said(statement.pk, List.copyOf(statement.spans), statement.kind, statement.cue,
                    statement.speaker == null ? null : statement.speaker.pk,
                    statement.actor == null ? null : statement.actor.pk, statement.detached);
        }
    }
}
