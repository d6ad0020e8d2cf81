package org.quoth.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.persistence.PersistenceException;

import org.jboss.logging.Logger;
import org.quoth.graphql.LiveEvent;
import org.quoth.graphql.execution.RequestScope;
import org.quoth.live.Source.Item;
import org.quoth.live.Source.Portion;

import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/**
 * Tells one subscriber what is added. It reads no more than the subscriber has asked for, so that nothing is kept for one who
 * does not come after: the database has it, and the subscriber gets it when they ask again.
 */
final class Follower<T> extends AbstractMulti<LiveEvent> implements Flow.Subscription {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int MOST_AT_ONCE = 50;
    /** How often reading is tried: a database that was away for a moment is no reason to end a subscription. */
    private static final int TRIES = 6;

    private final Source<T> source;
    private final Executor threads;
    private final Followers followers;
    private final AtomicLong asked = new AtomicLong();
    /** How many reasons to read there were since the last reading began: who gives the first, has it done. */
    private final AtomicInteger reasons = new AtomicInteger();
    private MultiSubscriber<? super LiveEvent> subscriber;
    private volatile Position next;
    private volatile boolean ended;
    private int failures;

    Follower(Source<T> source, Position from, Executor threads, Followers followers) {
        this.source = source;
        this.next = from;
        this.threads = threads;
        this.followers = followers;
    }

    @Override
    public void subscribe(MultiSubscriber<? super LiveEvent> subscriber) {
        this.subscriber = subscriber;
        followers.add(this);
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
        Subscriptions.add(asked, n);
        wake();
    }

    @Override
    public void cancel() {
        ended = true;
        followers.remove(this);
    }

    /** Looks, on another thread, whether there is something to tell. */
    void wake() {
        if (!ended && reasons.getAndIncrement() == 0) {
            threads.execute(this::work);
        }
    }

    /** One portion, so that everybody has their turn. */
    private void work() {
        int known = reasons.get();
        boolean more = false;
        try {
            more = RequestScope.within(state -> CompletableFuture.completedFuture(tell())).toCompletableFuture().join();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
        if (!ended && more || reasons.addAndGet(-known) > 0) {
            threads.execute(this::work);
        }
    }

    /** Whether there may be more that is asked for. */
    private boolean tell() {
        int most = (int) Math.min(MOST_AT_ONCE, asked.get());
        if (ended || most == 0) {
            return false;
        }
        Portion<T> portion;
        try {
            portion = source.read(next, most);
            failures = 0;
        } catch (PersistenceException e) {
            tryAgain(e);
            return false;
        }
        for (Item<T> item : portion.items()) {
            if (ended) {
                return false;
            }
            Subscriptions.subtract(asked, 1);
            subscriber.onItem(new LiveEvent(item.element(), item.next().cursor()));
            next = item.next();
        }
        next = portion.next();
        return portion.more();
    }

    private void tryAgain(PersistenceException failure) {
        if (++failures == TRIES) {
            throw failure;
        }
        LOG.warnf("What was added cannot be read (%s); it is tried again in %d s", failure.getMessage(), failures);
        CompletableFuture.delayedExecutor(failures, TimeUnit.SECONDS, threads).execute(this::wake);
    }

    private void fail(Throwable failure) {
        if (!ended) {
            cancel();
            subscriber.onFailure(failure);
        }
    }
}
