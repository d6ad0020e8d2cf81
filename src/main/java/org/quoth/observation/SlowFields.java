package org.quoth.observation;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.quoth.QuothConfig;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts the time of the fields that took long, by field; of the others nothing is kept. */
@Singleton
class SlowFields extends SimplePerformantInstrumentation {
    private final long nanos;
    private final MeterRegistry meters;

    SlowFields(QuothConfig config, MeterRegistry meters) {
        this.nanos = config.observation().slowField().toNanos();
        this.meters = meters;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        return parameters.isTrivialDataFetcher() ? fetcher : environment -> {
            long begin = System.nanoTime();
            Object value = fetcher.get(environment);
            if (value instanceof CompletionStage<?> later) {
                return later.whenComplete((ready, failure) -> ended(parameters, System.nanoTime() - begin));
            }
            ended(parameters, System.nanoTime() - begin);
            return value;
        };
    }

    private void ended(InstrumentationFieldFetchParameters parameters, long took) {
        if (took >= nanos) {
            String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(parameters.getEnvironment().getParentType())).getName();
            Timer.builder("quoth.slow.field").description("Fields that took long to fetch")
                    .tag("field", type + "." + parameters.getEnvironment().getFieldDefinition().getName())
                    .register(meters).record(Duration.ofNanos(took));
        }
    }
}
