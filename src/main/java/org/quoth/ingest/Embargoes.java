package org.quoth.ingest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Releases held articles when their embargo ends. Any number of instances may do so on one database: each article is taken by one. */
@ApplicationScoped
class Embargoes {
    private static final Logger LOG = Logger.getLogger(Embargoes.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration RETRY = Duration.ofMinutes(5);

    @Inject
    Ingest ingest;

    @Inject
    EntityManager entities;

    @Scheduled(every = "${quoth.embargo.check-every}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void release() {
        for (Long key : QuarkusTransaction.requiringNew().call(() -> HeldArticle.due(MOST_AT_ONCE))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> release(key));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Held article %d cannot be released; it is tried again in %s", key, RETRY);
                QuarkusTransaction.requiringNew().run(() -> HeldArticle.<HeldArticle>findByIdOptional(key)
                        .ifPresent(held -> held.dueAt = OffsetDateTime.now(ZoneOffset.UTC).plus(RETRY)));
            }
        }
    }

    private void release(Long key) {
        HeldArticle seen = HeldArticle.findById(key);
        if (seen != null && isOurs(seen)) {
            // until then it may have been deleted, or held for longer
            entities.clear();
            HeldArticle held = HeldArticle.findById(key);
            if (held != null && held.dueAt != null && !held.dueAt.isAfter(OffsetDateTime.now())) {
                ingest.ingest(ingest.readAll(held.input()).get(held.position));
            }
        }
    }

    /** Whether no other instance releases the article right now, and nobody sends another version of it. */
    private boolean isOurs(HeldArticle held) {
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:identity)")
                .setParameter("identity", Fingerprint.lock(held.identity)).getSingleResult();
    }
}
