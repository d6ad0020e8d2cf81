package org.quoth.graphql.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.Try;
import org.quoth.graphql.Connection;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/** Fetches a field for all objects of a level at once: one call of its method for each set of arguments. */
class BatchedField implements DataFetcher<Object>, UnreadFetcher {
    private final String name;
    private final ArgumentHelper arguments;
    private final OperationInvoker method;

    BatchedField(String name, Operation field) {
        this.name = name;
        this.arguments = new ArgumentHelper(field.getArguments());
        this.method = new OperationInvoker(field);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        List<Object> values;
        try {
            values = new ArrayList<>(arguments.getArguments(environment, true));
        } catch (AbstractDataFetcherException e) {
            return e.appendDataFetcherResult(DataFetcherResult.newResult(), environment).build();
        }
        DataLoader<Key, Object> loader = environment.getDataLoaderRegistry().computeIfAbsent(name,
                name -> DataLoaderFactory.newDataLoaderWithTry(loaderIn(environment.getGraphQlContext())));
        return loader.load(new Key(environment.getSource(), values));
    }

    @Override
    public List<Object> fetch(List<?> sources, DataFetchingEnvironment environment) throws Exception {
        RequestScope.enter(environment.getGraphQlContext());
        return invoke(sources, arguments.getArguments(environment, true));
    }

    private List<Object> invoke(List<?> sources, List<Object> arguments) throws Exception {
        List<Object> all = new ArrayList<>(arguments);
        all.add(0, sources);
        List<Object> found = method.invoke(all.toArray());
        if (found.size() != sources.size()) {
            throw new IllegalStateException(name + " has " + found.size() + " answers for " + sources.size() + " sources");
        }
        return found;
    }

    private BatchLoader<Key, Try<Object>> loaderIn(GraphQLContext context) {
        return keys -> {
            RequestScope.enter(context);
            return load(keys);
        };
    }

    private CompletionStage<List<Try<Object>>> load(List<Key> keys) {
        Map<List<Object>, List<Object>> sources = new LinkedHashMap<>();
        keys.forEach(key -> sources.computeIfAbsent(key.arguments, arguments -> new ArrayList<>()).add(key.source));
        Map<Key, Try<Object>> answers = new LinkedHashMap<>();
        sources.forEach((arguments, group) -> {
            List<Try<Object>> found = tryAll(group, arguments);
            for (int i = 0; i < group.size(); i++) {
                answers.put(new Key(group.get(i), arguments), found.get(i));
            }
        });
        return CompletableFuture.completedFuture(keys.stream().map(answers::get).toList());
    }

    private List<Try<Object>> tryAll(List<Object> sources, List<Object> arguments) {
        try {
            List<Object> found = invoke(sources, arguments);
            found.forEach(value -> {
                if (value instanceof Connection connection) {
                    connection.page().content();
                }
            });
            return found.stream().map(Try::succeeded).toList();
        } catch (Exception e) {
            return sources.stream().map(source -> Try.failed(e)).toList();
        }
    }

    /** What is asked of whom. The source is told by its identity: what it equals may well have another answer. */
    private record Key(Object source, List<Object> arguments) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.source == source && key.arguments.equals(arguments);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(source) + arguments.hashCode();
        }
    }
}
