package org.quoth.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several do something at once. */
public final class AtOnce {
    private AtOnce() {
    }

    /** What one of them does; they are numbered from 0. */
    public interface Act<T> {
        T by(int number) throws Exception;
    }

    /** What each of them gives, in the order of their numbers. Nobody begins before all are there. */
    public static <T> List<T> atOnce(int many, Act<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService all = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> acts = IntStream.range(0, many).mapToObj(number -> all.submit(() -> {
                start.await();
                return act.by(number);
            })).toList();
            List<T> given = new ArrayList<>();
            for (Future<T> one : acts) {
                given.add(one.get());
            }
            return given;
        } finally {
            all.shutdown();
        }
    }
}
