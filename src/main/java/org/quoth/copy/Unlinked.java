package org.quoth.copy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jboss.logging.Logger;
import org.quoth.article.Article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Makes up for articles that were not held against the others when they were stored: those of before there was such a thing,
 * those that were read again, and those at which the service was stopped.
 */
@ApplicationScoped
class Unlinked {
    private static final Logger LOG = Logger.getLogger(Unlinked.class);
    private static final int MOST_AT_ONCE = 100;

    @Inject
    Copies copies;

    @Inject
    EntityManager entities;

    @Scheduled(every = "${quoth.copies.check-every}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void link() {
        List<Long> unlinked = unlinked();
        while (!unlinked.isEmpty()) {
            for (Long article : unlinked) {
                sketchIfNew(article);
                copies.link(List.of(article));
            }
            LOG.debugf("Held %d articles against all others", unlinked.size());
            unlinked = unlinked.size() < MOST_AT_ONCE ? List.of() : unlinked();
        }
    }

    private List<Long> unlinked() {
        return QuarkusTransaction.requiringNew().call(() -> keys(entities.createNativeQuery(
                "select article_id from article_sketch where not linked order by article_id limit " + MOST_AT_ONCE)));
    }

    private static List<Long> keys(Query query) {
        List<?> keys = query.getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }

    private void sketchIfNew(long article) {
        QuarkusTransaction.requiringNew().run(() -> {
            // of several instances, one does it
            List<Long> unsketched = keys(entities.createNativeQuery("""
                    select article_id from article_sketch where article_id = :article and bands is null
                    for update""").setParameter("article", article));
            unsketched.forEach(key -> copies.resketch(Article.findById(key)));
        });
    }
}
