package org.quoth.ingest;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.quoth.actor.ActorRegistry;
import org.quoth.article.Article;
import org.quoth.deletion.Tombstones;
import org.quoth.graphql.RequestException;
import org.quoth.live.Additions;
import org.quoth.statement.Statement;

import io.micrometer.core.annotation.Timed;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stores articles with everything that was found in them, or holds them back: all of it, or nothing. */
@ApplicationScoped
class ArticleStore {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    @Inject
    Tombstones tombstones;

    @Inject
    Additions additions;

    @Inject
    Recognition recognition;

    @Inject
    NewArticles newArticles;

    @Inject
    Replacement replacement;

    @Inject
    TakenBack takenBack;

    @Inject
    Bequest bequest;

    /**
     * Stores those of the released articles of which nothing is known yet, in one transaction.
     *
     * @param found no two of them the same, or versions of one
     * @return for each in turn its key; null where something is known, and nothing is stored
     * @throws RequestException {@code DELETED} if one was deleted for good; then none is stored
     * @throws ActorRegistry.UpsetException if one has to come after another; then none is stored
     */
    @WithSpan("store")
    @Timed(value = "quoth.store", description = "Storing articles with everything that was found in them")
    List<Long> storeNew(List<Found> found) {
        return unlessUpset(alone -> storeNew(found, alone));
    }

    private List<Long> storeNew(List<Found> found, boolean alone) {
        List<Incoming> incoming = found.stream().map(Found::incoming).toList();
        recognition.lock(incoming);
        Set<Integer> known = recognition.known(incoming);
        List<Found> unknown = IntStream.range(0, found.size()).filter(i -> !known.contains(i)).mapToObj(found::get).toList();
        Long[] keys = new Long[found.size()];
        if (!unknown.isEmpty()) {
            boolean deleted = tombstones.areAny();
            Iterator<Article> articles = newArticles
                    .write(deleted ? unknown.stream().map(this::checked).toList() : unknown, alone).iterator();
            Arrays.setAll(keys, i -> known.contains(i) ? null : articles.next().pk);
        }
        return Arrays.asList(keys);
    }

    /**
     * Stores a released article: as a new one, in the place of an older version, or not at all where a newer version or the same
     * text is there.
     *
     * @throws RequestException {@code DELETED} if it was deleted for good
     */
    @WithSpan("store")
    @Timed(value = "quoth.store", description = "Storing articles with everything that was found in them")
    Outcome store(Found found) {
        return QuarkusTransaction.isActive() ? store(found, true) : unlessUpset(alone -> store(found, alone));
    }

    /** @param work what is done, in a transaction of its own, alone with the registry or not: see {@link ActorRegistry#register} */
    private static <T> T unlessUpset(Function<Boolean, T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.apply(false));
        } catch (ActorRegistry.UpsetException e) {
            return QuarkusTransaction.requiringNew().call(() -> work.apply(true));
        }
    }

    private Outcome store(Found found, boolean alone) {
        Incoming incoming = found.incoming();
        recognition.lock(List.of(incoming));
        Found checked = checked(found);
        HeldArticle held = HeldArticle.of(incoming).orElse(null);
        List<Article> alike = Article.alike(incoming.fingerprint().identity(), incoming.fingerprint().text());
        Article article = alike.isEmpty() ? null : alike.get(0);
        String newest = article != null ? article.version : held == null ? null : held.version;
        if (incoming.isOlderThan(newest) || held != null && incoming.isOlderThan(held.version)) {
            return article == null ? new Outcome(null, held) : Outcome.stored(article.pk);
        }
        if (held != null) {
            held.delete();
        }
        if (article != null && Arrays.equals(article.digest, incoming.fingerprint().text())) {
            identify(article, incoming);
            return Outcome.stored(article.pk);
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
        if (whole) {
            article = before(incoming, held == null ? null : held.articleId).orElse(null);
        }
        return Outcome.stored(article == null
                ? newArticles.write(List.of(checked), alone).get(0).pk
                : rewrite(article, checked, whole));
    }

    /** @param whole whether it is told as a new article, and not as a newer version */
    private Long rewrite(Article article, Found found, boolean whole) {
        article.correctedAt = Documents.now();
        Documents.fill(article, found.incoming());
        Set<Long> before = whole ? Set.of() : keys(Statement.ofArticle(article)).collect(Collectors.toSet());
        replacement.replace(article, found.extraction());
        additions.tell(article.pk, whole, keys(article.statements).filter(key -> !before.contains(key)).toList());
        return article.pk;
    }

    private static Stream<Long> keys(List<Statement> statements) {
        return statements.stream().map(statement -> statement.pk);
    }

    /** Keeps what is not released where no query finds it, and takes back what is stored of it. */
    @Transactional
    Outcome hold(Incoming incoming) {
        recognition.lock(List.of(incoming));
        tombstones.check(incoming.fingerprint().digests(), incoming.addresses());
        HeldArticle held = HeldArticle.of(incoming).orElse(null);
        List<Article> alike = Article.alike(incoming.fingerprint().identity(), incoming.fingerprint().text());
        Article article = alike.isEmpty() ? null : alike.get(0);
        if (article != null && incoming.isOlderThan(article.version)) {
            return Outcome.stored(article.pk);
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

    private Found checked(Found found) {
        Incoming incoming = found.incoming();
        return new Found(incoming,
                tombstones.checked(incoming.fingerprint().digests(), incoming.addresses(), found.extraction()));
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

    /** The article as it was before it was taken back. */
    private Optional<Article> before(Incoming incoming, Long held) {
        Optional<Long> taken = Optional.ofNullable(held).or(() -> takenBack.find(incoming.fingerprint().key()));
        return taken.map(key -> {
            registry.alone();
            // it may have come again by itself, from elsewhere
            return Article.<Article>findByIdOptional(key).orElseGet(() -> takenBack.put(key));
        });
    }
}
