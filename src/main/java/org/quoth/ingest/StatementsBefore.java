package org.quoth.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.quoth.extract.ExtractedStatement;
import org.quoth.statement.Statement;

/**
 * The statements of an article as they were before it was read anew. One that is found again keeps its id: it has the same
 * content and, where several have, rather the same speaker, and the first of them is the first.
 */
final class StatementsBefore {
    private final Map<String, List<Statement>> byText = new LinkedHashMap<>();

    StatementsBefore(List<Statement> statements) {
        statements.forEach(statement -> byText.computeIfAbsent(statement.text, text -> new ArrayList<>()).add(statement));
    }

    /** For each of {@code found}, in order, the one before or, where there was none, a new one. */
    List<Statement> matching(List<ExtractedStatement> found, String body) {
        Statement[] matching = new Statement[found.size()];
        List<BiPredicate<Statement, ExtractedStatement>> passes = List.of(StatementsBefore::sameSpeaker, (a, b) -> true);
        for (BiPredicate<Statement, ExtractedStatement> pass : passes) {
            for (int i = 0; i < matching.length; i++) {
                matching[i] = matching[i] == null ? take(found.get(i), body, pass) : matching[i];
            }
        }
        return Arrays.stream(matching).map(statement -> statement == null ? new Statement() : statement).toList();
    }

    /** Those that were not found again. */
    List<Statement> gone() {
        return byText.values().stream().flatMap(List::stream).toList();
    }

    private Statement take(ExtractedStatement found, String body, BiPredicate<Statement, ExtractedStatement> same) {
        List<Statement> candidates = byText.getOrDefault(Findings.text(found, body), List.of());
        for (Statement candidate : candidates) {
            if (same.test(candidate, found)) {
                candidates.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private static boolean sameSpeaker(Statement before, ExtractedStatement found) {
        return before.speaker == null
                ? found.speaker() == null
                : found.speaker() != null && before.speaker.name.equalsIgnoreCase(found.speaker().name());
    }
}
