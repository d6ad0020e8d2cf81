package org.quoth.graphql.compiled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;

/** The operations that were compiled, and those that cannot be. */
class CompiledQueries {
    /** As many as documents are kept. */
    private static final int KEPT = 2_000;

    private final Cache<Key, Optional<Selected>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Map<String, Shape> shapes;

    CompiledQueries(List<Shape> shapes) {
        this.shapes = shapes.stream().collect(Collectors.toMap(Shape::type, Function.identity()));
    }

    /** An operation is told by its identity: it is kept with its document. */
    private record Key(OperationDefinition operation, Map<String, Object> truths) {
    }

    /** Nothing if the operation is not to be compiled. */
    Optional<Selected> get(ExecutionContext context) {
        // what @skip and @include may look at
        Map<String, Object> truths = context.getCoercedVariables().toMap().entrySet().stream()
                .filter(variable -> variable.getValue() instanceof Boolean)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return kept.get(new Key(context.getOperationDefinition(), truths), key -> {
            try {
                return Optional.of(new Compiler(shapes, context).operation());
            } catch (NotCompiled e) {
                return Optional.empty();
            }
        });
    }
}
