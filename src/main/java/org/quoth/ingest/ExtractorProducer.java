package org.quoth.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.quoth.extract.AttributionExtractor;
import org.quoth.extract.Extractor;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;

/** The engine, which is plain Java, as a bean. It is made when the first article comes: its models take a while to load. */
@ApplicationScoped
class ExtractorProducer {
    @Produces
    @ApplicationScoped
    Extractor extractor(MeterRegistry meters, Tracer tracer) {
        return new ObservedExtractor(new AttributionExtractor(), meters, tracer);
    }
}
