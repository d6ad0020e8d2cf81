package org.quoth.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> begun = Collections.synchronizedList(new ArrayList<>());
    /** Ends the work on the group of which it is the first. */
    private final Map<String, CountDownLatch> end = new ConcurrentHashMap<>();
    /** What begins alike is not done together. */
    private final Turns<String> turns = new Turns<>(2, 3, thing -> Set.of(thing.charAt(0)));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoFindsATurnFreeDoesNotWait() throws Exception {
        take("a");
        CompletableFuture<Void> other = take("b");
        end("b");
        other.get(10, SECONDS);
        assertThat(begun).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whoComeWhileAllAreTakenAreDoneTogether() throws Exception {
        take("a");
        take("b");
        CompletableFuture<Void> third = take("c");
        CompletableFuture<Void> fourth = take("d");
        end("a");
        end("c");
        third.get(10, SECONDS);
        fourth.get(10, SECONDS);
        assertThat(begun).last().isEqualTo(List.of("c", "d"));
    }

    @Test
    void whoIsDoneWaitsForNoTurn() throws Exception {
        take("a");
        take("b");
        take("c");
        CompletableFuture<Void> done = take("d");
        end("a");
        until(() -> begun.size() == 3);
        take("e");
        end("c");
        // b is not done, and e has the other turn
        done.get(10, SECONDS);
        until(() -> begun.size() == 4);
        assertThat(begun).last().isEqualTo(List.of("e"));
    }

    @Test
    void noGroupIsLargerThanTheMost() {
        take("a");
        take("b");
        IntStream.range(0, 4).forEach(i -> take(String.valueOf((char) ('c' + i))));
        end("a");
        until(() -> begun.size() == 3);
        end("b");
        until(() -> begun.size() == 4);
        assertThat(begun).containsExactly(List.of("a"), List.of("b"), List.of("c", "d", "e"), List.of("f"));
    }

    @Test
    void whatSharesAKeyComesAfterwards() {
        take("a");
        take("b");
        take("c1");
        take("c2");
        take("d");
        end("a");
        until(() -> begun.size() == 3);
        assertThat(begun).last().isEqualTo(List.of("c1"));
        end("b");
        until(() -> begun.size() == 4);
        assertThat(begun).last().isEqualTo(List.of("c2", "d"));
    }

    @Test
    void aTurnThatFailsIsFreeAgain() throws Exception {
        for (String failing : List.of("x", "y", "z")) {
            assertThatThrownBy(() -> turns.take(failing, group -> {
                throw new IllegalStateException("broken");
            })).hasMessage("broken");
        }
        CompletableFuture<Void> next = take("a");
        end("a");
        next.get(10, SECONDS);
    }

    @Test
    void ofManyEachIsDoneOnce() throws InterruptedException, ExecutionException {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        List<String> things = IntStream.range(0, 1_000).mapToObj(i -> (char) ('a' + i % 26) + "" + i).toList();
        CompletableFuture.allOf(things.stream()
                .map(thing -> CompletableFuture.runAsync(() -> {
                    turns.take(thing, done::addAll);
                    assertThat(done).contains(thing);
                }, threads))
                .toArray(CompletableFuture[]::new)).get();
        assertThat(done).containsExactlyInAnyOrderElementsOf(things);
    }

    /** Returns when it waits or has begun. */
    private CompletableFuture<Void> take(String thing) {
        int before = turns.waiting() + begun.size();
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> turns.take(thing, this::work), threads);
        until(() -> turns.waiting() + begun.size() > before);
        return taken;
    }

    private void work(List<String> group) {
        begun.add(group);
        try {
            end.computeIfAbsent(group.get(0), first -> new CountDownLatch(1)).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String first) {
        end.computeIfAbsent(first, any -> new CountDownLatch(1)).countDown();
    }

    private static void until(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            LockSupport.parkNanos(100_000);
        }
    }
}
