package org.quoth.ingest;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorRegistry;
import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.article.Publication;
import org.quoth.article.TextSpan;
import org.quoth.document.Document;
import org.quoth.document.Span;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.extract.ExtractedStatement;
import org.quoth.extract.Extraction;
import org.quoth.resolve.ExtractedActor;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

/** Stores an article with everything that was found in it: all of it, or nothing. */
@ApplicationScoped
public class ArticleStore {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    /** Gives the key of the stored article, or of the one with that digest that was stored meanwhile. */
    @Transactional
    public Long store(Document document, byte[] digest, Extraction extraction) {
        // whoever sends the same article at the same time waits here, and then finds it
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:digest)", Integer.class)
                .setParameter("digest", ByteBuffer.wrap(digest).getLong())
                .getSingleResult();
        return Article.withDigest(digest).map(article -> article.pk).orElseGet(() -> storeNew(document, digest, extraction));
    }

    private Long storeNew(Document document, byte[] digest, Extraction extraction) {
        Article article = article(document, digest);
        Map<ExtractedActor, Actor> actors = registry.register(extraction.actors());
        article.mentioned = mentions(article, extraction.actors(), actors);
        Map<ExtractedSpeaker, Speaker> speakers = new IdentityHashMap<>();
        for (ExtractedSpeaker speaker : extraction.speakers()) {
            speakers.put(speaker, speaker(article, speaker, actors));
        }
        for (ExtractedStatement statement : extraction.statements()) {
            article.statements.add(statement(article, statement, speakers, actors));
        }
        article.persistAndFlush();
        return article.pk;
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
        article.paragraphOffsets = offsets(document.paragraphs().stream());
        return article;
    }

    /** Two actors of the article may turn out to be one across all articles; then their places are put together. */
    private static List<Mention> mentions(Article article, List<ExtractedActor> extracted, Map<ExtractedActor, Actor> actors) {
        Map<Long, List<ExtractedActor>> together = extracted.stream()
                .collect(Collectors.groupingBy(actor -> actors.get(actor).pk, LinkedHashMap::new, Collectors.toList()));
        List<Mention> mentions = new ArrayList<>();
        for (List<ExtractedActor> one : together.values()) {
            Mention mention = new Mention();
            mention.article = article;
            mention.actor = actors.get(one.get(0));
            mention.name = one.get(0).name();
            mention.role = one.stream().map(ExtractedActor::role).filter(role -> role != null).findFirst().orElse(null);
            mention.offsets = offsets(one.stream().flatMap(actor -> actor.mentions().stream()).sorted());
            mention.position = mentions.size();
            mentions.add(mention);
        }
        return mentions;
    }

    private static Speaker speaker(Article article, ExtractedSpeaker extracted, Map<ExtractedActor, Actor> actors) {
        Actor actor = extracted.actor() == null ? null : actors.get(extracted.actor());
        Speaker speaker = new Speaker();
        speaker.article = article;
        speaker.actor = actor;
        speaker.name = extracted.name();
        speaker.role = extracted.role();
        speaker.position = article.speakers.size();
        article.speakers.add(speaker);
        return speaker;
    }

    private static Statement statement(Article article, ExtractedStatement extracted, Map<ExtractedSpeaker, Speaker> speakers,
            Map<ExtractedActor, Actor> actors) {
        Statement statement = new Statement();
        statement.article = article;
        statement.speaker = extracted.speaker() == null ? null : speakers.get(extracted.speaker());
        statement.actor = statement.speaker == null ? null : statement.speaker.actor;
        statement.datedAt = article.datedAt;
        statement.position = article.statements.size();
        statement.kind = extracted.kind();
        statement.speechAct = extracted.act();
        statement.spans = new ArrayList<>(extracted.spans().stream().map(span -> TextSpan.of(span, article.body)).toList());
        statement.text = statement.spans.stream().map(TextSpan::text).collect(Collectors.joining(" "));
        statement.cue = TextSpan.of(extracted.cue(), article.body);
        statement.mention = TextSpan.of(extracted.mention(), article.body);
        statement.addressee = TextSpan.of(extracted.addressee(), article.body);
        statement.occasion = TextSpan.of(extracted.occasion(), article.body);
        statement.about = new ArrayList<>(extracted.about().stream().map(actors::get).distinct().toList());
        statement.confidence = extracted.confidence();
        return statement;
    }

    private static int[] offsets(Stream<Span> spans) {
        return spans.flatMapToInt(span -> IntStream.of(span.start(), span.end())).toArray();
    }
}
