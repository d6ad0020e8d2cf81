package org.quoth.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.read.Readers;
import org.quoth.read.UnreadableException;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads every page of a manifest ({@code id TAB page TAB address}) and writes what the scorers of the ground truth read:
 * {@code PredictPages FOLDER MANIFEST OUTPUT.json}. Says how many pages a second one thread reads, and again once warm.
 */
final class PredictPages {
    private static final int ROUNDS = Integer.getInteger("rounds", 2);

    private PredictPages() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        Map<String, String[]> pages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(args[1]))) {
            String[] cells = line.split("\t");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(cells[1])))) {
                pages.put(cells[0], new String[]{new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        cells.length > 2 && cells[2].startsWith("http") ? cells[2] : null });
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            pages.forEach((id, page) -> answers.put(id, read(id, page)));
            System.err.printf("round %d: %.1f pages a second of processor time%n", round,
                    pages.size() * 1e9 / (cpuNanos() - start));
        }
        new ObjectMapper().writeValue(Path.of(args[2]).toFile(), answers);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<String, Object> read(String id, String[] page) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Document document = new Readers().read(ArticleFormat.HTML, page[0], page[1]);
            answer.put("articleBody", document.body());
            answer.put("title", document.headline());
            answer.put("authors", document.authors());
            answer.put("published", document.publishedAt() == null ? null : document.publishedAt().toString());
            answer.put("topics", document.topics());
        } catch (UnreadableException e) {
            System.err.println(id + ": " + e.getMessage());
            answer.put("articleBody", "");
        }
        return answer;
    }
}
