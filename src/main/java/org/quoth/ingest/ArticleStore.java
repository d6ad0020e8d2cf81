package org.quoth.ingest;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.ActorRegistry;
import org.quoth.article.Article;
import org.quoth.article.Publication;
import org.quoth.document.Document;
import org.quoth.extract.Extraction;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stores an article with everything that was found in it: all of it, or nothing. */
@ApplicationScoped
public class ArticleStore {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    /** Gives the key of the stored article, or of the one with that digest that was stored meanwhile. */
    public Long store(Document document, byte[] digest, Extraction extraction) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> store(document, digest, extraction, false));
        } catch (ActorRegistry.UpsetException e) {
            return QuarkusTransaction.joiningExisting().call(() -> store(document, digest, extraction, true));
        }
    }

    private Long store(Document document, byte[] digest, Extraction extraction, boolean alone) {
        // whoever sends the same article at the same time waits here, and then finds it
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:digest)", Integer.class)
                .setParameter("digest", ByteBuffer.wrap(digest).getLong())
                .getSingleResult();
        return Article.withDigest(digest).map(article -> article.pk)
                .orElseGet(() -> storeNew(document, digest, extraction, alone));
    }

    private Long storeNew(Document document, byte[] digest, Extraction extraction, boolean alone) {
        Article article = article(document, digest);
        new Findings(article, extraction, registry.register(article, extraction.actors(), alone))
                .put(new StatementsBefore(List.of()));
        article.persistAndFlush();
        registry.count(article);
        return article.pk;
    }

    /**
     * Puts what was found in the article's body anew in the place of what was found before. A statement whose content is found
     * again keeps its id, whatever else about it has changed; what is not found again goes.
     *
     * @param article of the transaction that this is called in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Article article, Extraction extraction) {
        StatementsBefore before = new StatementsBefore(article.statements);
        List<Object> gone = new ArrayList<>(article.mentioned);
        List<Long> actors = article.mentioned.stream().map(mention -> mention.actor.pk).toList();
        gone.addAll(article.speakers);
        article.statements.clear();
        article.speakers.clear();
        article.mentioned.clear();
        new Findings(article, extraction, registry.register(article, extraction.actors(), true)).put(before);
        gone.addAll(before.gone());
        article.persist();
        // a statement must leave its speaker before that one goes, or it goes along
        entities.flush();
        gone.forEach(entities::remove);
        entities.flush();
        registry.recount(article, actors);
    }

    private static Article article(Document document, byte[] digest) {
        Article article = new Article();
        article.digest = digest;
        article.format = document.format();
        article.url = document.url();
        article.publication = document.publication() == null
                ? null
                : Publication.named(document.publication().name(), document.publication().country());
        article.section = document.section();
        article.headline = document.headline();
        article.authors = document.authors();
        article.dateline = document.dateline();
        article.publishedAt = document.publishedAt();
        // the database keeps microseconds
        article.ingestedAt = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        article.datedAt = article.publishedAt == null ? article.ingestedAt : article.publishedAt;
        article.topics = document.topics();
        article.captions = document.captions();
        article.language = document.language();
        article.body = document.body();
        article.paragraphOffsets = Findings.offsets(document.paragraphs().stream());
        return article;
    }
}
