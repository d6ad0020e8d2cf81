package org.quoth.ingest;

import java.util.List;
import java.util.concurrent.Semaphore;

import org.quoth.document.Document;
import org.quoth.extract.Extraction;
import org.quoth.extract.Extractor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;

/** An engine that tells how long it takes and how much it finds, and does not take up more processors than there are. */
final class ObservedExtractor implements Extractor {
    private final Extractor extractor;
    private final Tracer tracer;
    private final Timer time;
    private final Counter statements;
    /** Of more at once none would be done sooner, and whoever asks meanwhile would wait longer. */
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    ObservedExtractor(Extractor extractor, MeterRegistry meters, Tracer tracer) {
        this.extractor = extractor;
        this.tracer = tracer;
        this.time = Timer.builder("quoth.extract").description("Extracting an article").register(meters);
        this.statements = Counter.builder("quoth.extract.statements").description("Statements found").register(meters);
    }

    @Override
    public Extraction extract(Document document) {
        processors.acquireUninterruptibly();
        Span span = tracer.spanBuilder("extract").startSpan();
        try {
            Extraction extraction = time.record(() -> extractor.extract(document));
            statements.increment(extraction.statements().size());
            return extraction;
        } finally {
            span.end();
            processors.release();
        }
    }

    @Override
    public List<String> persons(Document document) {
        return extractor.persons(document);
    }
}
