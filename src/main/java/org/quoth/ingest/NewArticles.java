package org.quoth.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.ActorRegistry;
import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.copy.Copies;
import org.quoth.extract.Extraction;
import org.quoth.live.Additions;
import org.quoth.resolve.ExtractedActor;
import org.quoth.statement.StatementWriter;

/** Writes articles that were never there, several with the statements that one takes. */
@ApplicationScoped
class NewArticles {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    @Inject
    StatementWriter statements;

    @Inject
    Copies copies;

    @Inject
    Additions additions;

    /**
     * Belongs into the transaction that has seen that they are not there.
     *
     * @param alone see {@link ActorRegistry#register}
     * @return the articles in the order of {@code found}
     */
    List<Article> write(List<Found> found, boolean alone) {
        Map<Article, Extraction> articles = new LinkedHashMap<>();
        for (Found one : found) {
            Article article = new Article();
            Documents.fill(article, one.incoming());
            articles.put(article, one.extraction());
        }
        Map<Article, List<ExtractedActor>> named = new LinkedHashMap<>();
        articles.forEach((article, extraction) -> named.put(article, extraction.actors()));
        Map<ExtractedActor, Mention> mentions = registry.register(named, alone);
        articles.forEach((article, extraction) -> {
            new Findings(article, extraction, mentions, List.of()).put(new StatementsBefore(List.of()));
            entities.persist(article);
        });
        List<Article> written = new ArrayList<>(articles.keySet());
        entities.flush();
        statements.write(written.stream().flatMap(article -> article.statements.stream()).toList());
        // what is written would be compared with what it was before every statement that follows
        entities.clear();
        copies.sketch(written);
        additions.tell(written);
        // last, since others wait for it who name the same actors
        registry.count(written);
        return written;
    }
}
