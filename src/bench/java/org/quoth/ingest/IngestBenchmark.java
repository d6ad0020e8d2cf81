package org.quoth.ingest;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Articles of 850 words a second, from text to stored and queryable, over HTTP: the packaged service, its database and this
 * client on one machine, and the CPU time that it takes, as there is more and more in the database. Once the service is packaged:
 * {@code mvn -q -Pbenchmark test -Dtool=org.quoth.ingest.IngestBenchmark -Dbenchmark=1000}, of as many articles a round; with
 * {@code -Dbenchmark=quick} it shows in a few seconds that it runs. Prints a table and writes {@code target/ingest-benchmark.json}.
 */
public final class IngestBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORDS = 850;
    private static final int ACTORS = 400;
    private static final int ROUNDS = 3;
    private static final String QUICK = "quick";
    private static final int BATCH = 20;
    private static final String[] SYLLABLES = {"ar", "bel", "cor", "dun", "el", "fen", "gar", "hal", "is", "jor", "kel", "lun", "mar",
            "nev", "or", "pel", "quin", "ros", "sel", "tor", "ul", "ver", "wen", "yr", "zan" };
    private static final String[] SUBJECTS = {"the bridge", "the harbour", "the new school", "the budget", "the railway", "the strike",
            "the water tax", "the museum", "the night bus", "the old mill" };
    /** %1$s and %3$s are people, %2$s is a subject, %4$s and %5$s are words of which hardly two articles have the same. */
    private static final String[] SENTENCES = {"“%5$s,” %1$s said on Monday.",
            "%1$s said that %2$s had cost far more than %4$s.",
            "According to %1$s, most of the town never asked for %2$s or %4$s.",
            "%1$s denied that there had been any talks about %2$s with %3$s and %4$s.",
            "“%5$s,” %1$s told reporters, “and %4$s.”",
            "The papers about %2$s fill eleven boxes in the cellar of the town hall, beside %4$s, where few people go.",
            "It rained for most of the week, and the work on %2$s stood still beside %4$s.",
            "Outside the hall stood %4$s, and a row of lamps that nobody had lit since the winter.",
            "Behind %2$s lie %4$s, a quarter of an hour on foot, and from there the road goes down to the river.",
            "The lists are kept with %4$s and will be open to everybody until the end of the month.",
            "In the year of the flood, %4$s had been all that was left of %2$s.",
            "There were cakes, coffee and %4$s for those who had come from the villages." };
    private static final String[] QUOTED = "We must,They may,You cannot,People here,Most of us,Our children,The young ones,Neighbours should"
            .split(",");
    private static final String[] VERBS = "keep,sell,mend,count,carry,paint,trade,inherit,guard,rebuild,forget,borrow,measure,clean,find,lend"
            .split(",");
    private static final String[] ADJECTIVES = "old,narrow,copper,wooden,quiet,northern,borrowed,painted,broken,heavy,early,common,hollow,green,winter,lower,distant,plain,careful,spare"
            .split(",");
    private static final String[] NOUNS = "bells,ladders,orchards,ledgers,ferries,chimneys,lanterns,quarries,barrels,gardens,kettles,markets,tunnels,saddles,windows,anchors,baskets,carriages,engines,fences,harvests,islands,jetties,mirrors"
            .split(",");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger articles = new AtomicInteger();
    private final List<Measurement> measurements = new ArrayList<>();
    private final URI endpoint;
    private final Process service;
    private final Path postmaster;

    /**
     * @param stored how many articles there were before
     * @param serviceMillis of CPU an article
     * @param databaseMillis of CPU an article
     */
    private record Measurement(String how, int stored, double perSecond, double serviceMillis, double databaseMillis) {
    }

    private IngestBenchmark(URI endpoint, Process service, Path postmaster) {
        this.endpoint = endpoint;
        this.service = service;
        this.postmaster = postmaster;
    }

    /** @param args how many articles a round has, or {@value #QUICK}; 1000 where nothing is given */
    public static void main(String[] args) throws Exception {
        boolean quick = args.length > 0 && args[0].equals(QUICK);
        int count = quick ? BATCH : args.length > 0 && args[0].matches("\\d+") ? Integer.parseInt(args[0]) : 1000;
        Path directory = Files.createTempDirectory("ingest-benchmark");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process service = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Dquarkus.http.port=" + port,
                "-Dquoth.embedded.directory=" + directory.resolve("data"), "-Dquoth.samples.load=false", "-jar",
                "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start();
        try {
            new IngestBenchmark(URI.create("http://localhost:" + port + "/graphql"), service,
                    directory.resolve("data/postgres/postmaster.pid")).measure(count, quick ? 1 : ROUNDS);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private void measure(int count, int rounds) throws Exception {
        while (!answers()) {
            if (!service.isAlive()) {
                throw new IllegalStateException("The service does not start; was it packaged?");
            }
            Thread.sleep(200);
        }
        System.out.printf("%-32s %8s %8s %16s %17s%n", "articles of " + WORDS + " words", "stored", "a second", "ms CPU, service",
                "ms CPU, database");
        one("warming up", 8, count);
        measurements.clear();
        for (int round = 0; round < rounds; round++) {
            for (int connections : new int[]{1, 2, 4, 8 }) {
                one("ingest, " + connections + " connections", connections, connections == 1 ? count / 3 + 1 : count);
            }
            all(count);
        }
        Map<String, Double> medians = measurements.stream().collect(Collectors.groupingBy(Measurement::how, LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), IngestBenchmark::median)));
        System.out.println();
        medians.forEach((how, median) -> System.out.printf("%-32s %8s %8.1f%n", how, "median", median));
        Path file = Path.of("target", "ingest-benchmark.json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(),
                Map.of("at", Instant.now().toString(), "java", System.getProperty("java.version"), "processors",
                        Runtime.getRuntime().availableProcessors(), "articlesPerRound", count, "medians", medians,
                        "measurements", measurements));
        System.out.println(file);
    }

    private static double median(List<Measurement> rounds) {
        return rounds.stream().mapToDouble(Measurement::perSecond).sorted().toArray()[rounds.size() / 2];
    }

    private boolean answers() {
        try {
            return !ask("{ articles(first: 1) { totalCount } }", Map.of()).isNull();
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void one(String how, int connections, int count) throws Exception {
        measure(how, connections, count, texts(count).stream().<Callable<JsonNode>>map(text -> () -> ask(
                "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }", Map.of("input", input(text)))).toList());
    }

    private void all(int count) throws Exception {
        List<String> texts = texts(count);
        List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < count; i += BATCH) {
            List<Map<String, String>> inputs = texts.subList(i, Math.min(count, i + BATCH)).stream().map(IngestBenchmark::input)
                    .toList();
            calls.add(() -> ask("mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) { article { id } } }",
                    Map.of("inputs", inputs)));
        }
        measure("ingestAll of " + BATCH + ", 1 connection", 1, count, calls);
    }

    private void measure(String how, int connections, int count, List<Callable<JsonNode>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            long serviceBefore = cpuNanos(Stream.of(service.toHandle()));
            long databaseBefore = cpuNanos(database());
            long start = System.nanoTime();
            for (Future<JsonNode> call : pool.invokeAll(calls)) {
                call.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Measurement measurement = new Measurement(how, articles.get() - count, count / seconds,
                    (cpuNanos(Stream.of(service.toHandle())) - serviceBefore) / 1e6 / count,
                    (cpuNanos(database()) - databaseBefore) / 1e6 / count);
            measurements.add(measurement);
            System.out.printf("%-32s %8d %8.1f %16.1f %17.1f%n", how, measurement.stored(), measurement.perSecond(),
                    measurement.serviceMillis(), measurement.databaseMillis());
        } finally {
            pool.shutdown();
        }
    }

    private Stream<ProcessHandle> database() throws IOException {
        ProcessHandle main = ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).get(0).strip())).orElseThrow();
        return Stream.concat(Stream.of(main), main.descendants());
    }

    private static long cpuNanos(Stream<ProcessHandle> processes) {
        return processes.mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()).sum();
    }

    private JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables)), StandardCharsets.UTF_8))
                .build();
        JsonNode answer = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.get("data");
    }

    private static Map<String, String> input(String text) {
        return Map.of("content", text, "format", "TEXT", "publication", "The Benchmark");
    }

    private List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> text(articles.getAndIncrement())).toList();
    }

    /** The same for the same number: a handful of people, few of whom speak in many articles and many in few. */
    private static String text(int number) {
        Random random = new Random(number);
        List<String> people = IntStream.range(0, 6)
                .mapToObj(i -> name((int) (ACTORS * Math.pow(random.nextDouble(), 2)))).toList();
        StringBuilder text = new StringBuilder("Council meets for the " + number + "th time\n\n");
        for (int words = 0; words < WORDS;) {
            StringBuilder paragraph = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                paragraph.append(SENTENCES[random.nextInt(SENTENCES.length)].formatted(people.get(random.nextInt(people.size())),
                        SUBJECTS[random.nextInt(SUBJECTS.length)], people.get(random.nextInt(people.size())),
                        things(random), quote(random))).append(' ');
            }
            words += paragraph.toString().split(" ").length;
            text.append(paragraph.toString().strip()).append("\n\n");
        }
        return text.toString();
    }

    private static String quote(Random random) {
        return pick(QUOTED, random) + " " + pick(VERBS, random) + " " + things(random) + " where others " + pick(VERBS, random) + " "
                + things(random);
    }

    private static String things(Random random) {
        return IntStream.range(0, 3).mapToObj(i -> pick(ADJECTIVES, random) + " " + pick(NOUNS, random))
                .collect(Collectors.joining(" and "));
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String name(int person) {
        Random random = new Random(person);
        return word(random) + " " + word(random);
    }

    private static String word(Random random) {
        String word = SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
