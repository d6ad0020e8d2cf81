package org.quoth.it.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that was reached by name.
 *
 * @param kind the JDK's method by which, or what it is that is no class or member
 * @param target the class, resource, bundle, proxy or library
 * @param member the name of the method or field, or empty
 * @param caller the class that asked for it
 */
record Reflection(String kind, String target, String member, String caller) {
    /** The native compiler answers for these. */
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "net.bytebuddy.");
    /** And Quarkus for these, with native tests of its own. */
    private static final List<String> PLATFORM = List.of("jakarta.", "io.quarkus.", "io.smallrye.", "io.netty.", "io.vertx.",
            "io.opentelemetry.", "com.arjuna.", "org.hibernate.", "org.flywaydb.", "org.postgresql.", "org.jboss.");

    static List<Reflection> read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.split("\t")).map(words -> new Reflection(words[0], words[1], words[2], words[3]))
                    .toList();
        }
    }

    /** Whether it is ours, or between libraries for which nobody but us answers. */
    boolean isOurs() {
        if (target.startsWith("org.quoth.") || target.startsWith("org/quoth/") || target.startsWith("seeds/")) {
            return !isOf(caller, JDK);
        }
        return !isOf(caller, JDK) && !isOf(caller, PLATFORM) && !isOf(target, JDK) && !isOf(target, PLATFORM)
                && !caller.endsWith("_Synthetic_Bean");
    }

    private static boolean isOf(String name, List<String> packages) {
        return packages.stream().anyMatch(name::startsWith);
    }

    boolean isRegistered(NativeMetadata metadata) {
        return switch (kind) {
            case "resource" -> target.endsWith(".class") || metadata.hasResource(target);
            case "bundle" -> metadata.bundles().contains(target);
            case "proxy", "serialized" -> metadata.others().contains(target);
            case "library" -> false;
            default -> metadata.answers(this);
        };
    }
}
