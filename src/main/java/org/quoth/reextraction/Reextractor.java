package org.quoth.reextraction;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jboss.logging.Logger;
import org.quoth.actor.ActorRegistry;
import org.quoth.article.Article;
import org.quoth.extract.Extraction;
import org.quoth.extract.Extractor;
import org.quoth.ingest.Documents;
import org.quoth.ingest.Replacement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Reads the articles of the queue again, one after the other, beside what clients ask for. */
@ApplicationScoped
class Reextractor {
    private static final Logger LOG = Logger.getLogger(Reextractor.class);
    /** How often an article is tried: a deadlock, or a database that was away for a moment, is no reason to give it up. */
    private static final int TRIES = 3;
    /** How soon what another instance has left lying is taken up. */
    private static final long LOOK_SECONDS = 15;
    private static final long GRACE_SECONDS = 20;

    @Inject
    EntityManager entities;

    @Inject
    Queue queue;

    @Inject
    Extractor extractor;

    @Inject
    Replacement replacement;

    @Inject
    ActorRegistry registry;

    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(work -> new Thread(work, "reextraction"));
    private volatile boolean stopping;

    void start(@Observes StartupEvent start) {
        worker.scheduleWithFixedDelay(this::work, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    }

    /** Begins without waiting for the next look. */
    void wake() {
        worker.execute(this::work);
    }

    private void work() {
        try {
            Optional<Long> reextraction = QuarkusTransaction.requiringNew().call(queue::begin);
            while (reextraction.isPresent() && work(reextraction.get())) {
                reextraction = QuarkusTransaction.requiringNew().call(queue::begin);
            }
        } catch (RuntimeException e) {
            LOG.error("Reading articles again goes on at the next look", e);
        }
    }

    /** Whether the reextraction has ended. */
    private boolean work(long reextraction) {
        int tries = 0;
        boolean more = true;
        while (more && !stopping) {
            AtomicReference<Long> article = new AtomicReference<>();
            try {
                more = QuarkusTransaction.requiringNew().call(() -> readNext(reextraction, article));
                tries = 0;
            } catch (RuntimeException e) {
                if (article.get() == null) {
                    throw e;
                }
                if (++tries == TRIES) {
                    LOG.errorf(e, "Article %d is not read again", article.get());
                    QuarkusTransaction.requiringNew().run(
                            () -> queue.done(reextraction, article.get(), Queue.Outcome.FAILED,
                                    String.valueOf(e.getMessage())));
                    tries = 0;
                }
            }
        }
        return !stopping && QuarkusTransaction.requiringNew().call(() -> queue.finish(reextraction));
    }

    /** Whether there was one to read. */
    private boolean readNext(long reextraction, AtomicReference<Long> taken) {
        Optional<Long> key = queue.take(reextraction);
        key.ifPresent(taken::set);
        key.ifPresent(one -> queue.done(reextraction, one, readAgain(one), null));
        return key.isPresent();
    }

    private Queue.Outcome readAgain(long key) {
        Article article = Article.findById(key);
        byte[] digest = article.digest;
        Extraction extraction = extractor.extract(Documents.of(article));
        // in the order in which corrections lock
        registry.alone();
        entities.refresh(article, LockModeType.PESSIMISTIC_WRITE);
        if (!Arrays.equals(article.digest, digest)) {
            throw new IllegalStateException("A newer version came while the article was read");
        }
        return replacement.replace(article, extraction) ? Queue.Outcome.CHANGED : Queue.Outcome.UNCHANGED;
    }
}
