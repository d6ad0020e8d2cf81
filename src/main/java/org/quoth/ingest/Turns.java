package org.quoth.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has things done by those who bring them, a few groups at a time. Who finds a turn free takes it at once; those who come while
 * all are taken make up the next group, which the first of them does for all.
 */
final class Turns<T> {
    private final int most;
    private final Function<T, Set<?>> keys;
    private final Queue<Waiting<T>> queue = new ArrayDeque<>();
    private int free;

    /**
     * @param turns how many groups are done at a time
     * @param most how many make up a group
     * @param keys of which no two in a group may share one
     */
    Turns(int turns, int most, Function<T, Set<?>> keys) {
        this.free = turns;
        this.most = most;
        this.keys = keys;
    }

    /** @param turn the group that it has to do, with itself in front; nobody when somebody else has done it */
    private record Waiting<T>(T thing, CompletableFuture<List<Waiting<T>>> turn) {
    }

    /**
     * Returns when {@code thing} is done, by {@code work} or by somebody else's.
     *
     * @param work does a group; what it throws is told to its caller alone
     */
    void take(T thing, Consumer<List<T>> work) {
        Waiting<T> own = new Waiting<>(thing, new CompletableFuture<>());
        synchronized (queue) {
            queue.add(own);
            handOn();
        }
        List<Waiting<T>> group = own.turn.join();
        if (!group.isEmpty()) {
            try {
                work.accept(group.stream().map(Waiting::thing).toList());
            } finally {
                synchronized (queue) {
                    free++;
                    handOn();
                }
                group.forEach(one -> one.turn.complete(List.of()));
            }
        }
    }

    /** How many have no turn and are in no group. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void handOn() {
        if (free > 0 && !queue.isEmpty()) {
            free--;
            List<Waiting<T>> group = next();
            group.get(0).turn.complete(group);
        }
    }

    /** Those that wait longest; what shares a key with one of them comes after it. */
    private List<Waiting<T>> next() {
        List<Waiting<T>> group = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        while (group.size() < most && !queue.isEmpty() && keys.apply(queue.peek().thing).stream().allMatch(taken::add)) {
            group.add(queue.remove());
        }
        return group;
    }
}
