package org.quoth.resolve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText;
import org.quoth.text.Analyzer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Resolves the articles of a gold file and writes what the scoring script reads, without a service. Arguments: the gold file
 * (a JSON object with "id" and "text" a line) and the file to write. Says on standard error how long resolution alone took.
 */
final class ResolveCorpus {
    private ResolveCorpus() {
    }

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Analyzer analyzer = new Analyzer();
        Resolver resolver = new Resolver();
        List<AnalyzedText> texts = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode gold = json.readTree(line);
                AnalyzedText text = analyze(analyzer, gold.get("text").asText());
                texts.add(text);
                ObjectNode prediction = json.createObjectNode().put("id", gold.get("id").asText());
                ArrayNode mentions = prediction.putArray("mentions");
                int number = 0;
                for (ExtractedActor actor : resolver.resolve(text)) {
                    for (Span mention : actor.mentions()) {
                        mentions.addObject().put("start", text.text().codePointCount(0, mention.start()))
                                .put("end", text.text().codePointCount(0, mention.end()))
                                .put("actor", number + " " + actor.name() + " " + actor.kind() + " " + actor.role());
                    }
                    number++;
                }
                out.write(json.writeValueAsString(prediction));
                out.newLine();
            }
        }
        int rounds = Math.max(1, 2000 / texts.size());
        long words = texts.stream().mapToLong(t -> t.text().length() / 6).sum() * rounds;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            texts.forEach(resolver::resolve);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.err.printf("%.3f ms for 850 words%n", took / 1e6 / words * 850);
    }

    /** The text as the service would take it in format TEXT: every line that is not blank is a paragraph. */
    static AnalyzedText analyze(Analyzer analyzer, String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(
                        new Span(start + line.length() - line.stripLeading().length(), start + line.stripTrailing().length()));
            }
            start += line.length() + 1;
        }
        return analyzer.analyze(text, paragraphs);
    }
}
