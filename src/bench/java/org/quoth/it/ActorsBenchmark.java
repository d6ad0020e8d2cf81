package org.quoth.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.quoth.database.EmbeddedDatabase;

/**
 * What it costs to ingest an article where 1,000, 10,000 and 1,000,000 actors are known: the packaged service on three databases,
 * asked in turns; the time from the request to the answer, and the processor time of the service and of its database's sessions.
 * Half of each article's persons are known, half are new, and what each says is said once. Run it when the service is packaged: {@code mvn -q -Pbenchmark test -Dtool=org.quoth.it.ActorsBenchmark}; with
 * {@code -Dbenchmark=quick} it shows on less that it runs.
 */
public final class ActorsBenchmark {
    private static final String QUICK = "quick";
    private static final int PERSONS = 8;
    private static final String[] GIVEN = {"Robert", "William", "Susan", "Margaret", "Daniel", "Edward", "Elizabeth", "Anthony" };
    private static final String[] SYLLABLES = {"bal", "den", "fir", "gos", "kul", "lam", "men", "nir", "pol", "rus" };
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";

    private final int[] sizes;
    private final int warmUp;
    private final int rounds;

    private ActorsBenchmark(int[] sizes, int warmUp, int rounds) {
        this.sizes = sizes;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains(QUICK)) {
            new ActorsBenchmark(new int[]{100, 1_000 }, 2, 5).measure();
        } else {
            new ActorsBenchmark(new int[]{1_000, 10_000, 1_000_000 }, 200, 400).measure();
        }
    }

    private void measure() throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "actors-benchmark-");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            List<Service> services = new ArrayList<>();
            try {
                for (int actors : sizes) {
                    services.add(service(directory, database.jdbcUrl(), actors));
                }
                measure(services, database.jdbcUrl());
            } finally {
                services.forEach(Service::close);
            }
        }
    }

    private static Service service(Path directory, String url, int actors) throws Exception {
        String name = "actors" + actors;
        execute(url, "create database " + name);
        String own = url.replaceFirst("/postgres\\?", "/" + name + "?");
        Service service = Service.start(Files.createDirectory(directory.resolve(name)), "-Dquarkus.datasource.jdbc.url=" + own,
                "-Dquarkus.datasource.username=postgres", "-Dquoth.samples.load=false");
        long start = System.nanoTime();
        execute(own, seed(actors));
        execute(own, "vacuum analyze");
        System.out.printf("%,d actors made in %d s%n", actors, (System.nanoTime() - start) / 1_000_000_000);
        return service;
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Each actor with its names and one mention, 20 to an article. */
    private static String seed(int actors) {
        StringBuilder surname = new StringBuilder("lpad(cast(i as text), 7, '0')");
        for (int digit = 0; digit < SYLLABLES.length; digit++) {
            surname.insert(0, "replace(").append(", '").append(digit).append("', '").append(SYLLABLES[digit]).append("')");
        }
        String given = "(array['" + String.join("','", GIVEN) + "'])[1 + i % " + GIVEN.length + "]";
        return """
                create temporary table person as select i, %s as given, initcap(%s) as surname from generate_series(0, %d - 1) as i;
                insert into article (id, digest, format, authors, ingested_at, dated_at, topics, captions, body, paragraph_offsets)
                    select -1 - i, sha256(cast(cast(i as text) as bytea)), 'TEXT', '{}', now(), now() - make_interval(mins => i), '{}', '{}', 'x', '{}'
                    from generate_series(0, %d / 20) as i;
                insert into actor (id, name, kind) overriding system value
                    select -1 - i, given || ' ' || surname, 'PERSON' from person;
                insert into known_name (kind, sort, name, callings, base, actor_id, own)
                    select 'PERSON', 'NAME', lower(given || ' ' || surname), '', lower(given || ' ' || surname), -1 - i, true from person;
                insert into actor_alias (actor_id, name, normalized, telling, fullness, articles)
                    select -1 - i, given || ' ' || surname, lower(given || ' ' || surname), true, 2, 1 from person
                    union all select -1 - i, surname, lower(surname), false, 1, 1 from person;
                insert into mention (id, article_id, actor_id, name, names, offsets, position, name_id)
                    select -1 - p.i, -1 - p.i / 20, -1 - p.i, x.name, array[x.name], '{0,1}', p.i %% 20, k.id
                    from person p join actor x on x.id = -1 - p.i join known_name k on k.actor_id = x.id;
                """.formatted(given, surname, actors, actors);
    }

    private String article(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PERSONS; i++) {
            int who = i % 2 == 0 ? random.nextInt(sizes[0]) : 2_000_000 + number * PERSONS + i;
            String surname = "%07d".formatted(who).chars().mapToObj(digit -> SYLLABLES[digit - '0']).reduce("", String::concat);
            String full = GIVEN[who % GIVEN.length] + " " + Character.toUpperCase(surname.charAt(0)) + surname.substring(1);
            text.append("“The water has never stood as high in ").append(words(random)).append(",” said ").append(full)
                    .append(", a spokesman for the Harbour Board. The dam was built in another century, and nobody has looked after "
                            + "it since the last engineer left the town for good. ")
                    .append(full).append(" denied that the sluices would be opened before the report was read.\n\n");
        }
        return text.toString();
    }

    /** Others in every quote: who quotes the same words is looked for, which would cost more than all the rest. */
    private static String words(Random random) {
        return IntStream.range(0, 24).mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)] + (i % 3 == 2 ? " " : ""))
                .collect(Collectors.joining()).strip();
    }

    private void measure(List<Service> services, String url) throws Exception {
        double[][] times = new double[services.size()][rounds];
        double[][] used = new double[services.size()][];
        for (int round = -warmUp; round < rounds; round++) {
            if (round == 0) {
                for (int i = 0; i < sizes.length; i++) {
                    used[i] = used(services.get(i), url, sizes[i]);
                }
            }
            String article = article(round + warmUp);
            for (int turn = 0; turn < services.size(); turn++) {
                int which = Math.floorMod(turn + round, services.size());
                long start = System.nanoTime();
                services.get(which).ask(INGEST, Map.of("input", Map.of("content", article, "format", "TEXT")));
                if (round >= 0) {
                    times[which][round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        double few = median(times[0]);
        double fewUsed = 0;
        for (int i = 0; i < sizes.length; i++) {
            double[] now = used(services.get(i), url, sizes[i]);
            double service = (now[0] - used[i][0]) / rounds;
            double database = (now[1] - used[i][1]) / rounds;
            fewUsed = i == 0 ? service + database : fewUsed;
            System.out.printf("%,d actors: median %.2f ms an article, %.2f times that of %,d; processor time %.2f + %.2f ms, %.2f times%n",
                    sizes[i], median(times[i]), median(times[i]) / few, sizes[0], service, database,
                    (service + database) / fewUsed);
        }
    }

    /** Milliseconds of processor time: the service's, and that of its sessions in the database. */
    private static double[] used(Service service, String url, int actors) throws SQLException {
        double database = 0;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet sessions = statement
                        .executeQuery("select pid from pg_stat_activity where datname = 'actors" + actors + "'")) {
            while (sessions.next()) {
                database += ProcessHandle.of(sessions.getLong(1)).flatMap(session -> session.info().totalCpuDuration())
                        .map(Duration::toMillis).orElse(0L);
            }
        }
        return new double[] {service.used().toMillis(), database };
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
