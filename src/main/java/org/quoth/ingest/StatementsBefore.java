package org.quoth.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.quoth.article.TextSpan;
import org.quoth.document.Span;
import org.quoth.extract.ExtractedStatement;
import org.quoth.statement.Statement;

/**
 * The statements of an article as they were before it was read anew. One that is found again keeps its id: it has the same
 * content and, where several have, rather the same speaker, and the first of them is the first. What is left then is found
 * again in what has nearly the same words, because its bounds may have moved a little.
 */
final class StatementsBefore {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** How much of both contents is words that they share (Dice's coefficient), from which on they are one. */
    private static final double NEARLY = 2.0 / 3;

    /** How many of those that are left, on either side of its place, one is compared with. */
    private static final int NEAR = 50;

    private final Set<Statement> left;

    /** @param statements in reading order */
    StatementsBefore(List<Statement> statements) {
        left = new LinkedHashSet<>(statements);
    }

    /** For each of {@code found}, in order, the one before or, where there was none, a new one. */
    List<Statement> matching(List<ExtractedStatement> found, String body) {
        Statement[] matching = new Statement[found.size()];
        List<String> texts = found.stream().map(statement -> Findings.text(statement, body)).toList();
        Map<String, List<Statement>> byText = left.stream().collect(Collectors.groupingBy(statement -> statement.text));
        match(matching, i -> byText.getOrDefault(texts.get(i), List.of()),
                (i, before) -> sameSpeaker(before, found.get(i)) ? 1 : 0);
        match(matching, i -> byText.getOrDefault(texts.get(i), List.of()), (i, before) -> 1);
        List<Statement> inOrder = List.copyOf(left);
        List<Integer> starts = inOrder.stream().map(before -> before.spans.get(0).start()).toList();
        match(matching, i -> near(found.get(i).spans().get(0).start(), starts, inOrder),
                (i, before) -> likeness(words(texts.get(i)), words(before.text)));
        return Arrays.stream(matching).map(statement -> statement == null ? new Statement() : statement).toList();
    }

    /** Those that were not found again and are no loss. */
    List<Statement> gone() {
        return left.stream().filter(statement -> !statement.detached).toList();
    }

    /** Those that were not found again but that a person has corrected, as far as their words still stand in the body. */
    List<Statement> kept(String body) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : left) {
            List<TextSpan> spans = statement.isCorrected() ? standing(statement.spans, body) : List.of();
            statement.detached = !spans.isEmpty();
            if (statement.detached) {
                if (!spans.equals(statement.spans)) {
                    statement.spans.clear();
                    statement.spans.addAll(spans);
                    statement.cue = statement.mention = statement.addressee = statement.occasion = null;
                }
                kept.add(statement);
            }
        }
        return kept;
    }

    /** The same words at their places in the body, which may be a newer version; none where one of them is missing. */
    private static List<TextSpan> standing(List<TextSpan> spans, String body) {
        if (spans.stream().allMatch(span -> body.startsWith(span.text(), span.start()))) {
            return List.copyOf(spans);
        }
        List<TextSpan> standing = new ArrayList<>();
        int from = 0;
        for (TextSpan span : spans) {
            int start = body.indexOf(span.text(), from);
            if (start < 0) {
                return List.of();
            }
            from = start + span.text().length();
            standing.add(TextSpan.of(new Span(start, from), body));
        }
        return standing;
    }

    /** Gives each of those that are not matched yet, in turn, the likest of its candidates that are left, if it is like enough. */
    private void match(Statement[] matching, Function<Integer, List<Statement>> candidates,
            ToDoubleBiFunction<Integer, Statement> likeness) {
        for (int i = 0; i < matching.length; i++) {
            Statement likest = null;
            double most = 0;
            for (Statement candidate : matching[i] == null ? candidates.apply(i) : List.<Statement>of()) {
                double like = left.contains(candidate) ? likeness.applyAsDouble(i, candidate) : 0;
                if (like >= NEARLY && like > most) {
                    likest = candidate;
                    most = like;
                }
            }
            if (likest != null) {
                matching[i] = likest;
                left.remove(likest);
            }
        }
    }

    private static List<Statement> near(int start, List<Integer> starts, List<Statement> statements) {
        int place = Collections.binarySearch(starts, start);
        int index = place < 0 ? -place - 1 : place;
        return statements.subList(Math.max(0, index - NEAR), Math.min(statements.size(), index + NEAR));
    }

    private static double likeness(Map<String, Long> words, Map<String, Long> others) {
        long shared = words.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0L))).sum();
        long all = words.values().stream().mapToLong(Long::longValue).sum()
                + others.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Map<String, Long> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase()).filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static boolean sameSpeaker(Statement before, ExtractedStatement found) {
        return before.speakerAsRead() == null
                ? found.speaker() == null
                : found.speaker() != null && before.speakerAsRead().name.equalsIgnoreCase(found.speaker().name());
    }
}
