package org.quoth.observation;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.quoth.QuothConfig;
import org.quoth.access.Caller;
import org.quoth.graphql.execution.Operation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts every operation and logs it in a line: what it was and who asked, nothing of what was asked or answered. */
@ApplicationScoped
class OperationLog {
    private static final Logger LOG = Logger.getLogger("org.quoth.request");
    private static final double NANOS_PER_TENTH = TimeUnit.MICROSECONDS.toNanos(100);
    private static final double TENTHS = 10;

    @Inject
    MeterRegistry meters;

    @Inject
    Caller caller;

    @Inject
    QuothConfig config;

    private final OperationNames names = new OperationNames();
    /** To find them again in the registry would take longer than to count. */
    private final Map<Sort, Meters> found = new ConcurrentHashMap<>();

    /** Operations that are counted together. */
    private record Sort(String name, String kind, String outcome) {
    }

    private record Meters(Timer time, DistributionSummary cost) {
    }

    void ended(@Observes Operation operation) {
        Sort sort = new Sort(names.bounded(operation.name()),
                operation.kind() == null ? "none" : operation.kind().name().toLowerCase(Locale.ROOT),
                // the codes are the service's own, so there are not many
                operation.errors().isEmpty() ? "OK" : operation.errors().get(0));
        Meters counted = found.computeIfAbsent(sort, this::meters);
        counted.time.record(operation.duration());
        counted.cost.record(operation.cost());
        if (LOG.isInfoEnabled()) {
            log(sort, operation);
        }
    }

    private Meters meters(Sort sort) {
        return new Meters(
                Timer.builder("quoth.operation").description("Operations, from the request to the answer")
                        .tags("operation", sort.name, "kind", sort.kind, "outcome", sort.outcome).register(meters),
                DistributionSummary.builder("quoth.operation.cost")
                        .description("What operations were estimated to cost, in objects")
                        .tags("operation", sort.name, "kind", sort.kind).register(meters));
    }

    private void log(Sort sort, Operation operation) {
        double millis = Math.round(operation.duration().toNanos() / NANOS_PER_TENTH) / TENTHS;
        String who = caller.name();
        String line = sort.kind + ' ' + sort.name + ": " + sort.outcome + " in " + millis + " ms, cost " + operation.cost()
                + ", by " + who;
        if (!config.observation().jsonLog()) {
            LOG.info(line);
            return;
        }
        // in a log of JSON each value has a field of its own
        Map<String, Object> fields = Map.of("operation", sort.name, "kind", sort.kind, "outcome", sort.outcome, "millis",
                millis, "cost", operation.cost(), "caller", who);
        fields.forEach(MDC::put);
        try {
            LOG.info(line);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
