package org.quoth.copy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.quoth.extract.StatementKind;

/** What an article of 850 words with ten utterances costs beside its extraction (ExtractionBenchmark), a second on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = { "-Xmx300m", "-XX:+UseSerialGC" })
public class CopyBenchmark {
    private String body;
    private BodySketch other;
    private List<Utterance> utterances;

    @Setup
    public void prepare() {
        body = words(0, 850);
        other = BodySketch.of(words(100, 850));
        utterances = IntStream.range(0, 10).mapToObj(i -> utterance(i * 50)).toList();
    }

    private static String words(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static Utterance utterance(int from) {
        return Utterance.of(StatementKind.DIRECT, words(from, 30).replaceAll("\\d", "x"));
    }

    /** What is looked up by: of the body and of each utterance. */
    @Benchmark
    public int sketch() {
        int size = BodySketch.of(body).key().bands().length;
        for (int i = 0; i < 10; i++) {
            size += utterance(i * 50).grams().length;
        }
        return size;
    }

    /** One candidate for the body, and one for each utterance. */
    @Benchmark
    public int compare() {
        int same = BodySketch.of(body).isCopyOf(other) ? 1 : 0;
        for (Utterance utterance : utterances) {
            same += utterance.isSameAs(utterances.get(0)) ? 1 : 0;
        }
        return same;
    }
}
