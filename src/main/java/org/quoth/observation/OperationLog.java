package org.quoth.observation;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.quoth.access.Caller;
import org.quoth.graphql.execution.Operation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts every operation and logs it in a line: what it was and who asked, nothing of what was asked or answered. */
@ApplicationScoped
class OperationLog {
    private static final Logger LOG = Logger.getLogger("org.quoth.request");

    @Inject
    MeterRegistry meters;

    @Inject
    Caller caller;

    private final OperationNames names = new OperationNames();

    void ended(@Observes Operation operation) {
        String name = names.bounded(operation.name());
        String kind = operation.kind() == null ? "none" : operation.kind().name().toLowerCase(Locale.ROOT);
        // the codes are the service's own, so there are not many
        String outcome = operation.errors().isEmpty() ? "OK" : operation.errors().get(0);
        Timer.builder("quoth.operation").description("Operations, from the request to the answer")
                .tags("operation", name, "kind", kind, "outcome", outcome).register(meters).record(operation.duration());
        DistributionSummary.builder("quoth.operation.cost").description("What operations were estimated to cost, in objects")
                .tags("operation", name, "kind", kind).register(meters).record(operation.cost());
        if (LOG.isInfoEnabled()) {
            log(name, kind, outcome, operation);
        }
    }

    /** In a log of JSON each value has a field of its own. */
    private void log(String name, String kind, String outcome, Operation operation) {
        double millis = operation.duration().toNanos() / (double) TimeUnit.MILLISECONDS.toNanos(1);
        MDC.put("operation", name);
        MDC.put("kind", kind);
        MDC.put("outcome", outcome);
        MDC.put("millis", millis);
        MDC.put("cost", operation.cost());
        MDC.put("caller", caller.name());
        try {
            LOG.infof("%s %s: %s in %.1f ms, cost %d, by %s", kind, name, outcome, millis, operation.cost(),
                    caller.name());
        } finally {
            for (String field : new String[]{"operation", "kind", "outcome", "millis", "cost", "caller" }) {
                MDC.remove(field);
            }
        }
    }
}
