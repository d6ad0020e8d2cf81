package org.quoth.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.quoth.copy.Copies;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Stores articles that are ready at the same time in one transaction: they share its statements, its locks and its wait for the
 * disk (group commit: DeWitt et al., "Implementation Techniques for Main Memory Database Systems", 1984). Where that fails, each is
 * stored by itself, and fails by itself.
 */
@ApplicationScoped
class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    /** More share little more, and wait for each other longer. */
    static final int MOST = 16;

    @Inject
    ArticleStore store;

    @Inject
    Copies copies;

    /** More groups at a time would be smaller, and wait for each other's locks. */
    private final Turns<Waiting> turns = new Turns<>(Runtime.getRuntime().availableProcessors(), MOST, Waiting::locks);

    private static final class Waiting {
        private final Found found;
        private Outcome outcome;
        private RuntimeException refusal = new IllegalStateException("Storing broke off");

        private Waiting(Found found) {
            this.found = found;
        }

        /** The same for the same article, and for versions of one. */
        private Set<Long> locks() {
            return found.incoming().fingerprint().digests().stream().map(Fingerprint::lock).collect(Collectors.toSet());
        }
    }

    /** Answers when the article is on disk. In a transaction that is under way already it is stored by itself. */
    Outcome store(Found found) {
        if (QuarkusTransaction.isActive()) {
            return store.store(found);
        }
        Waiting own = new Waiting(found);
        turns.take(own, this::write);
        if (own.outcome == null) {
            throw own.refusal;
        }
        return own.outcome;
    }

    private void write(List<Waiting> group) {
        together(group);
        group.stream().filter(one -> one.outcome == null).forEach(this::alone);
        link(group);
    }

    private void together(List<Waiting> group) {
        try {
            List<Long> keys = store.storeNew(group.stream().map(one -> one.found).toList());
            for (int i = 0; i < keys.size(); i++) {
                group.get(i).outcome = keys.get(i) == null ? null : Outcome.stored(keys.get(i));
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d articles are stored one by one, since they cannot be together", group.size());
        }
    }

    private void alone(Waiting one) {
        try {
            one.outcome = store.store(one.found);
        } catch (RuntimeException e) {
            one.refusal = e;
        }
    }

    /** The articles are stored whatever happens here; where this fails, they are compared with the others later. */
    private void link(List<Waiting> group) {
        List<Long> articles = group.stream().map(one -> one.outcome)
                .filter(outcome -> outcome != null && outcome.article() != null).map(Outcome::article).toList();
        try {
            copies.link(articles);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Articles %s cannot be compared with the others now; they will be later", articles);
        }
    }
}
