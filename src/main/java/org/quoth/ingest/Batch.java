package org.quoth.ingest;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.graphql.RequestException;

/** Does something with each article of several inputs, side by side, as far as there are processors. */
@ApplicationScoped
class Batch {
    private static final int MOST_INPUTS = 100;

    @Inject
    Ingest ingest;

    /** Beside those that compute, as many as wait for the database together. */
    private final ExecutorService workers = Executors
            .newFixedThreadPool(Runtime.getRuntime().availableProcessors() + GroupCommit.MOST);

    /**
     * What came of one article, or of an input that could not be read.
     *
     * @param value null where there is an error
     */
    record Result<T>(int input, int position, T value, Refusal error) {
    }

    private record Article(int input, Incoming incoming) {
        /** Versions of one article must keep their order. */
        String key() {
            return Base64.getEncoder().encodeToString(incoming.fingerprint().key());
        }
    }

    /**
     * The results in the order of the inputs and of the articles in each.
     *
     * @throws RequestException {@code INVALID_ARGUMENT} for more inputs than one call takes
     */
    <T> List<Result<T>> each(List<ArticleInput> inputs, Function<Incoming, T> work) {
        if (inputs.size() > MOST_INPUTS) {
            throw RequestException.invalidArgument("inputs holds " + inputs.size() + "; at most " + MOST_INPUTS + " are taken");
        }
        List<Result<T>> results = new ArrayList<>();
        Map<String, List<Article>> articles = new LinkedHashMap<>();
        List<Result<List<Incoming>>> read = all(IntStream.range(0, inputs.size())
                .<Callable<Result<List<Incoming>>>>mapToObj(
                        i -> () -> attempt(i, 0, () -> ingest.readAll(inputs.get(i))))
                .toList());
        for (Result<List<Incoming>> input : read) {
            if (input.error() != null) {
                results.add(new Result<>(input.input(), 0, null, input.error()));
            } else {
                input.value().stream().map(incoming -> new Article(input.input(), incoming))
                        .forEach(article -> articles.computeIfAbsent(article.key(), k -> new ArrayList<>()).add(article));
            }
        }
        List<Callable<List<Result<T>>>> tasks = new ArrayList<>();
        for (List<Article> versions : articles.values()) {
            tasks.add(() -> versions.stream()
                    .map(one -> attempt(one.input(), one.incoming().position(), () -> work.apply(one.incoming()))).toList());
        }
        all(tasks).forEach(results::addAll);
        results.sort(Comparator.<Result<T>>comparingInt(Result::input).thenComparingInt(Result::position));
        return results;
    }

    private static <T> Result<T> attempt(int input, int position, Supplier<T> work) {
        try {
            return new Result<>(input, position, work.get(), null);
        } catch (RuntimeException e) {
            return new Result<>(input, position, null, Refusal.of(e));
        }
    }

    private <T> List<T> all(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : workers.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
