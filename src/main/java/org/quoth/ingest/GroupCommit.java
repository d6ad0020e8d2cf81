package org.quoth.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

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

    private final Queue<Waiting> queue = new ArrayDeque<>();
    /** Others extract meanwhile. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    private static final class Waiting {
        private final Found found;
        private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
        private Outcome outcome;

        private Waiting(Found found) {
            this.found = found;
        }
    }

    /** Answers when the article is on disk. In a transaction that is under way already it is stored by itself. */
    Outcome store(Found found) {
        if (QuarkusTransaction.isActive()) {
            return store.store(found);
        }
        Waiting own = new Waiting(found);
        synchronized (queue) {
            queue.add(own);
        }
        boolean left = true;
        while (left && !own.answer.isDone()) {
            left = takeTurn(own);
        }
        try {
            return own.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /** Writes a group of those that wait, unless one's own is written; whether there was one: if not, somebody else writes one's own. */
    private boolean takeTurn(Waiting own) {
        turns.acquireUninterruptibly();
        try {
            List<Waiting> group = own.answer.isDone() ? List.of() : next();
            if (!group.isEmpty()) {
                write(group);
            }
            return !group.isEmpty();
        } finally {
            turns.release();
        }
    }

    /** Those that wait longest; what is the same article as one of them, or a version of it, comes after it. */
    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        Set<Long> locks = new HashSet<>();
        synchronized (queue) {
            while (group.size() < MOST && !queue.isEmpty() && locks(queue.peek()).allMatch(locks::add)) {
                group.add(queue.remove());
            }
        }
        return group;
    }

    private static Stream<Long> locks(Waiting waiting) {
        return waiting.found.incoming().fingerprint().digests().stream().map(Fingerprint::lock);
    }

    private void write(List<Waiting> group) {
        try {
            together(group);
            for (Waiting one : group) {
                if (one.outcome == null) {
                    alone(one);
                }
            }
            link(group);
            group.forEach(one -> one.answer.complete(one.outcome));
        } finally {
            group.forEach(one -> one.answer.completeExceptionally(new IllegalStateException("Storing broke off")));
        }
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
            one.answer.completeExceptionally(e);
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
