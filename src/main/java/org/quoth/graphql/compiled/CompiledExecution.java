package org.quoth.graphql.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;

/**
 * Executes queries: by what they are compiled to, if they can be and all goes well, else as graphql-java does. A query has no
 * effects, so that it does no harm to begin again, and errors are always told by the ordinary way.
 */
@Singleton
class CompiledExecution extends AsyncExecutionStrategy {
    private static final Logger LOG = Logger.getLogger(CompiledExecution.class);
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 8_192;
    private static final List<Object[]> ROOT = List.<Object[]>of(new Object[0]);

    private final CompiledQueries queries;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final boolean enabled;

    CompiledExecution(DataFetcherExceptionHandler handler, @All List<Shape> shapes, EntityManager entities,
            AgroalDataSource database, QuothConfig config) {
        super(handler);
        this.queries = new CompiledQueries(shapes);
        this.entities = entities;
        this.database = database;
        this.enabled = config.graphql().compiled();
    }

    void install(@Observes GraphQL.Builder builder) {
        if (enabled) {
            builder.queryExecutionStrategy(this);
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (context.getGraphQLContext().getBoolean(Json.TAKEN)) {
            Optional<Selected> selected = queries.get(context);
            if (selected.isPresent()) {
                try {
                    Json answer = answer(selected.get(),
                            new Execution(context, parameters, entities, database, new HashMap<>()));
                    return CompletableFuture.completedFuture(new ExecutionResultImpl(answer, context.getErrors()));
                } catch (Exception e) {
                    LOG.debug("A compiled query is executed the ordinary way", e);
                }
            }
        }
        return super.execute(context, parameters);
    }

    private static Json answer(Selected selected, Execution execution) throws Exception {
        Selected.Level level = selected.read(ROOT, execution);
        ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeFieldName(Json.DATA);
            level.write(ROOT.get(0), execution, json);
            json.writeEndObject();
        }
        return new Json(bytes.toByteArray());
    }
}
