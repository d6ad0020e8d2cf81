package org.quoth.graphql.http;

import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Hands the answers of a subscription to its client, no faster than the client takes them. */
abstract class Delivery implements Flow.Subscriber<ExecutionResult> {
    /** HTTP/2: the stream is not needed any more. */
    private static final long CANCEL = 8;

    private final int buffer;
    private final AtomicInteger underWay = new AtomicInteger();
    private Flow.Subscription subscription;
    private volatile boolean ended;
    private volatile long lastTaken;

    /** @param buffer how many answers may be under way */
    Delivery(int buffer) {
        this.buffer = buffer;
    }

    /** @return when the client's connection has taken it */
    abstract Future<Void> send(ExecutionResult result);

    /** There will be nothing more. */
    abstract void end(Throwable failure);

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (ended) {
            subscription.cancel();
        } else {
            subscription.request(buffer);
        }
    }

    @Override
    public void onNext(ExecutionResult result) {
        if (underWay.getAndIncrement() == 0) {
            lastTaken = System.nanoTime();
        }
        send(result).onComplete(sent -> {
            lastTaken = System.nanoTime();
            underWay.decrementAndGet();
            if (sent.failed()) {
                cancel();
            } else {
                subscription.request(1);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    /** The client wants no more. */
    void cancel() {
        ended = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** Without what is under way: who takes nothing would not let it out, and a connection that is closed in order waits for that. */
    static void cutOff(RoutingContext http) {
        if (http.request().version() == HttpVersion.HTTP_2) {
            http.response().reset(CANCEL);
        } else {
            ((ConnectionBase) http.request().connection()).channelHandlerContext().close();
        }
    }

    /** Whether the client has taken nothing for so long although there is something. */
    boolean isStuck(Duration patience) {
        return underWay.get() > 0 && System.nanoTime() - lastTaken > patience.toNanos();
    }
}
