package org.quoth.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.quoth.actor.ActorRegistry;
import org.quoth.actor.Mention;
import org.quoth.article.Article;
import org.quoth.article.Paragraph;
import org.quoth.article.Publication;
import org.quoth.article.TextSpan;
import org.quoth.copy.Copies;
import org.quoth.deletion.Tombstones;
import org.quoth.document.Document;
import org.quoth.extract.Extraction;
import org.quoth.extract.StatementKind;
import org.quoth.graphql.RequestException;
import org.quoth.live.Additions;
import org.quoth.resolve.ExtractedActor;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

import io.micrometer.core.annotation.Timed;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stores an article with everything that was found in it, or holds it back: all of it, or nothing. */
@ApplicationScoped
public class ArticleStore {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    @Inject
    Tombstones tombstones;

    @Inject
    Copies copies;

    @Inject
    Additions additions;

    @Inject
    TakenBack takenBack;

    @Inject
    Bequest bequest;

    /**
     * What has become of an article.
     *
     * @param article its key; null where it is held
     * @param held null where it is stored
     */
    record Outcome(Long article, HeldArticle held) {
    }

    /** Whether nothing would change if the article were stored: its text is there, and nothing newer. Cheap, for most that is sent again. */
    @Transactional
    Optional<Long> unchanged(Incoming incoming) {
        return Article.withDigest(incoming.fingerprint().text())
                .filter(article -> incoming.fingerprint().identity() == null
                        || Arrays.equals(article.identity, incoming.fingerprint().identity())
                                && Objects.equals(article.version, incoming.version()))
                .filter(article -> incoming.blog() == null || incoming.blog().equals(article.blog))
                .map(article -> article.pk);
    }

    /**
     * Stores a released article: as a new one, in the place of an older version, or not at all where a newer version or the same
     * text is there.
     *
     * @throws RequestException {@code DELETED} if it was deleted for good
     */
    @WithSpan("store")
    @Timed(value = "quoth.store", description = "Storing an article with everything that was found in it")
    Outcome store(Incoming incoming, Extraction extraction) {
        if (QuarkusTransaction.isActive()) {
            return store(incoming, extraction, true);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> store(incoming, extraction, false));
        } catch (ActorRegistry.UpsetException e) {
            return QuarkusTransaction.requiringNew().call(() -> store(incoming, extraction, true));
        }
    }

    /** @param alone see {@link ActorRegistry#register} */
    private Outcome store(Incoming incoming, Extraction found, boolean alone) {
        lock(incoming);
        Extraction extraction = tombstones.checked(incoming.fingerprint().digests(), incoming.addresses(), found);
        if (!isKnown(incoming)) {
            Article article = new Article();
            fill(article, incoming);
            write(article, extraction, alone, true);
            return new Outcome(article.pk, null);
        }
        HeldArticle held = HeldArticle.of(incoming).orElse(null);
        List<Article> alike = Article.alike(incoming.fingerprint().identity(), incoming.fingerprint().text());
        Article article = alike.isEmpty() ? null : alike.get(0);
        String newest = article != null ? article.version : held == null ? null : held.version;
        if (incoming.isOlderThan(newest) || held != null && incoming.isOlderThan(held.version)) {
            return article == null ? new Outcome(null, held) : new Outcome(article.pk, null);
        }
        if (held != null) {
            held.delete();
        }
        if (article != null && Arrays.equals(article.digest, incoming.fingerprint().text())) {
            identify(article, incoming);
            return new Outcome(article.pk, null);
        }
        if (article != null) {
            registry.alone();
            // in the order in which people's corrections lock, and not before they are done
            alike.forEach(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        }
        if (alike.size() > 1) {
            // the correction makes another article's text: it is stored once, under the id that its supplier's versions will come for
            bequest.hand(alike.get(1), article);
            takenBack.take(alike.get(1));
        }
        boolean whole = article == null;
        if (article == null) {
            article = before(incoming, held == null ? null : held.articleId).orElseGet(Article::new);
        }
        article.correctedAt = article.pk == null ? null : now();
        fill(article, incoming);
        write(article, extraction, alone, whole);
        return new Outcome(article.pk, null);
    }

    /** Keeps what is not released where no query finds it, and takes back what is stored of it. */
    @Transactional
    Outcome hold(Incoming incoming) {
        lock(incoming);
        tombstones.check(incoming.fingerprint().digests(), incoming.addresses());
        HeldArticle held = HeldArticle.of(incoming).orElse(null);
        List<Article> alike = Article.alike(incoming.fingerprint().identity(), incoming.fingerprint().text());
        Article article = alike.isEmpty() ? null : alike.get(0);
        if (article != null && incoming.isOlderThan(article.version)) {
            return new Outcome(article.pk, null);
        }
        if (held == null || !incoming.isOlderThan(held.version)) {
            held = held == null ? new HeldArticle() : held;
            if (article != null) {
                held.articleId = article.pk;
                registry.alone();
                // its text may stand under another id too
                alike.forEach(takenBack::take);
            }
            held.hold(incoming);
        }
        return new Outcome(null, held);
    }

    /** Whoever sends the same article or a version of it at the same time waits here, and then finds it. */
    private void lock(Incoming incoming) {
        entities.createNativeQuery("""
                select count(cast(pg_advisory_xact_lock(digest) as text))
                from (select digest from unnest(cast(:digests as bigint[])) as digest order by digest) as sorted""")
                .setParameter("digests", incoming.fingerprint().digests().stream().map(Fingerprint::lock).toArray(Long[]::new))
                .getSingleResult();
    }

    /** Whether the article, or a version of it, is stored, held or taken back. Most are not, which takes one look. */
    private boolean isKnown(Incoming incoming) {
        Fingerprint fingerprint = incoming.fingerprint();
        return (Boolean) entities.createNativeQuery("""
                select exists (select from article where digest = :text or identity = :key)
                    or exists (select from held_article where identity = :key)
                    or exists (select from taken_back where key = :key)""")
                .setParameter("text", fingerprint.text()).setParameter("key", fingerprint.key()).getSingleResult();
    }

    /** An article that was stored before its supplier's id or its live blog was known, or whose new version has but another number. */
    private static void identify(Article article, Incoming incoming) {
        if (incoming.fingerprint().identity() != null && article.identity == null) {
            article.identity = incoming.fingerprint().identity();
        }
        article.version = incoming.version() == null ? article.version : incoming.version();
        if (article.blog == null) {
            article.blog = incoming.blog();
            article.post = incoming.post();
        }
    }

    private static List<Long> actors(Article article) {
        return article.mentioned.stream().map(mention -> mention.actor.pk).toList();
    }

    /** The article as it was before it was taken back. */
    private Optional<Article> before(Incoming incoming, Long held) {
        Optional<Long> taken = Optional.ofNullable(held).or(() -> takenBack.find(incoming.fingerprint().key()));
        return taken.map(key -> {
            registry.alone();
            // it may have come again by itself, from elsewhere
            return Article.<Article>findByIdOptional(key).orElseGet(() -> takenBack.put(key));
        });
    }

    /** @param whole whether it is told as a new article, and not as a newer version */
    private void write(Article article, Extraction extraction, boolean alone, boolean whole) {
        if (article.pk != null) {
            Set<Long> before = whole ? Set.of() : keys(Statement.ofArticle(article)).collect(Collectors.toSet());
            replace(article, extraction);
            additions.tell(article.pk, whole, keys(article.statements).filter(key -> !before.contains(key)).toList());
            return;
        }
        new Findings(article, extraction, registry.register(article, extraction.actors(), alone), List.of())
                .put(new StatementsBefore(List.of()));
        article.persistAndFlush();
        // what is written would be compared with what it was before every statement that follows
        entities.clear();
        copies.sketch(article);
        additions.tell(article.pk, whole, keys(article.statements).toList());
        // last, since others wait for it who name the same actors
        registry.count(article);
    }

    private static Stream<Long> keys(List<Statement> statements) {
        return statements.stream().map(statement -> statement.pk);
    }

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
        List<Long> actors = actors(article);
        // a list that has not been read would be read behind what is put into it
        article.statements.size();
        article.speakers.size();
        article.statements.clear();
        article.speakers.clear();
        Map<ExtractedActor, Mention> mentions = registry.register(article, extraction.actors(), true);
        article.mentioned.clear();
        new Findings(article, extraction, mentions, speakers).put(before);
        gone.addAll(before.gone());
        article.persist();
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

    /** The article as it was read; belongs into a transaction. */
    public static Document document(Article article) {
        return new Document(article.format, article.url,
                article.publication == null
                        ? null
                        : new org.quoth.document.Publication(article.publication.name, article.publication.country),
                article.headline, article.authors, article.dateline, article.publishedAt, article.topics, article.language,
                article.body, article.getParagraphs().stream().map(Paragraph::toSpan).toList(), article.captions,
                article.correctionNotices, article.section, null, article.getBylines(), List.of(),
                article.post ? Article.personsOf(article.blog) : List.of());
    }

    private static void fill(Article article, Incoming incoming) {
        Document document = incoming.document();
        article.digest = incoming.fingerprint().text();
        article.identity = incoming.fingerprint().identity();
        article.version = incoming.version();
        article.format = document.format();
        article.url = document.url();
        article.blog = incoming.blog();
        article.post = incoming.post();
        article.publication = document.publication() == null
                ? null
                : Publication.named(document.publication().name(), document.publication().country());
        article.section = document.section();
        article.headline = document.headline();
        article.authors = document.authors();
        article.credits = Article.credits(document.bylines());
        article.dateline = document.dateline();
        article.publishedAt = document.publishedAt();
        article.ingestedAt = article.ingestedAt == null ? now() : article.ingestedAt;
        article.datedAt = article.publishedAt == null ? article.ingestedAt : article.publishedAt;
        article.topics = document.topics();
        article.captions = document.captions();
        article.correctionNotices = document.correctionNotices();
        article.language = document.language();
        article.body = document.body();
        article.paragraphOffsets = Findings.offsets(document.paragraphs().stream());
    }

    /** The database keeps microseconds. */
    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
