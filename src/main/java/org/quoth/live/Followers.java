package org.quoth.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** All who are told something by this instance. */
@ApplicationScoped
class Followers {
    /** Few, so that those who are told something leave connections to those who ask or ingest. */
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 30;

    @Inject
    QuothConfig config;

    @Inject
    Listener listener;

    private final Set<Follower<?>> following = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = threads();

    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), work -> new Thread(work, "live"), new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    void count(@Observes StartupEvent start, MeterRegistry meters) {
        meters.gauge("quoth.subscribers", following, Set::size);
    }

    void stop(@Observes ShutdownEvent stop) {
        threads.shutdownNow();
        listener.stop();
    }

    /** @throws RequestException {@code LIMIT_EXCEEDED} if there are as many as there may be */
    <T> Follower<T> follow(Source<T> source, Position from) {
        int most = config.live().subscribers();
        if (following.size() >= most) {
            throw new RequestException(ErrorCode.LIMIT_EXCEEDED, "This instance has as many subscribers as it takes, " + most
                    + "; try again later", Map.of("limit", "subscribers", "maximum", most));
        }
        return new Follower<>(source, from, threads, this);
    }

    void add(Follower<?> follower) {
        following.add(follower);
        listener.listen(this::wake, () -> !following.isEmpty());
    }

    void remove(Follower<?> follower) {
        following.remove(follower);
    }

    private void wake() {
        following.forEach(Follower::wake);
    }
}
