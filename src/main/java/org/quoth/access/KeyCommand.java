package org.quoth.access;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.quoth.graphql.RequestException;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;

/** The command {@code key}: makes, lists and revokes keys, whether the service runs or not. */
@Singleton
@Unremovable
public class KeyCommand implements QuarkusApplication {
    /** By which it is called. */
    public static final String NAME = "key";

    private static final String USAGE = """
            usage: key create --name NAME --role reader|editor|admin [--expires YYYY-MM-DD]
                   key list
                   key revoke --name NAME""";

    private final AccessKeys keys;
    private final PrintStream out;
    private final PrintStream err;

    @Inject
    KeyCommand(AccessKeys keys) {
        this(keys, System.out, System.err);
    }

    KeyCommand(AccessKeys keys, PrintStream out, PrintStream err) {
        this.keys = keys;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command. What a script wants (the token) goes to the output alone.
     *
     * @param words {@code key} and what stands behind it
     * @return the exit status: 0, 1 if it cannot be done, 2 if it is not understood
     */
    @Override
    public int run(String... words) {
        List<String> arguments = List.of(words).subList(1, words.length);
        try {
            Map<String, String> options = options(arguments);
            switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "create" -> create(options);
                case "list" -> keys.all().forEach(this::print);
                case "revoke" -> print(keys.revoke(required(options, "--name")));
                default -> throw new IllegalArgumentException(arguments.isEmpty()
                        ? "key needs a command"
                        : "key does not know \""
                                + arguments.get(0) + "\"");
            }
            return 0;
        } catch (RequestException | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private void create(Map<String, String> options) {
        NewAccessKey made = keys.create(required(options, "--name"), role(required(options, "--role")),
                options.containsKey("--expires") ? day(options.get("--expires")) : null, "command line");
        err.println("This is shown once. Clients send it as the header Authorization: Bearer TOKEN");
        out.println(made.token());
    }

    private void print(AccessKey key) {
        out.printf("%s\t%s\tmade %s by %s\tused %s\texpires %s\trevoked %s%n", key.name(), key.role().label(), key.createdAt(),
                key.createdBy(), orNever(key.lastUsedAt()), orNever(key.expiresAt()), orNever(key.revokedAt()));
    }

    private static Object orNever(OffsetDateTime time) {
        return time == null ? "never" : time;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            if (!Set.of("--name", "--role", "--expires").contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("key does not understand \"" + arguments.get(i) + "\"");
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return options.get(name);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no role \"" + name + "\"", e);
        }
    }

    private static OffsetDateTime day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no day of the form YYYY-MM-DD", e);
        }
    }
}
