package org.quoth.extract;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quoth.document.Span;

/** Articles of 850 words a second on one thread, from text to statements with their actors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = { "-Xmx300m", "-XX:+UseSerialGC" })
public class ExtractionBenchmark {
    private static final String[] PARAGRAPHS = {
            "“The bridge will not be rebuilt before the spring,” said Carla Moreno, the mayor of Lindal. “We have neither the "
                    + "money nor the engineers.”",
            "Mr. Olsen, who leads the opposition in the town council, called the delay “a scandal” and urged the mayor to resign.",
            "The port authority said on Monday that the ferry would run every hour, although several captains told reporters "
                    + "that they had not been asked.",
            "According to a report that the council published last week, the old bridge carried 12,000 cars a day. It was closed "
                    + "in March after divers found cracks in two of its pillars.",
            "“Nobody,” Ms. Moreno added, “should have to wait two hours for a boat.” She denied that the repairs had been "
                    + "forgotten.",
            "The town has 40,000 inhabitants. Most of them live on the northern bank of the river, where the shops, the schools "
                    + "and the railway station are, and cross it twice a day." };

    private String article;
    private List<Span> paragraphs;
    private AttributionExtractor extractor;

    @Setup
    public void prepare() {
        StringBuilder text = new StringBuilder();
        for (int i = 0, words = 0; words < 850; i++) {
            String paragraph = PARAGRAPHS[i % PARAGRAPHS.length];
            text.append(paragraph).append("\n\n");
            words += paragraph.split(" ").length;
        }
        article = text.toString();
        paragraphs = Texts.paragraphs(article);
        extractor = new AttributionExtractor();
    }

    @Benchmark
    public Extraction article() {
        return extractor.extract(article, paragraphs);
    }
}
