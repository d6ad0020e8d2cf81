package org.quoth.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A page with its true body, from a folder of ground truth ({@code gt/SET.json}, {@code manifests/SET.tsv}).
 *
 * @param bodies one, or two where some paragraphs are optional
 */
record GoldPage(String set, String id, Path file, String url, String site, List<String> bodies) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<GoldPage> of(Path folder, String set) throws IOException {
        JsonNode gold = JSON.readTree(folder.resolve("gt/" + set + ".json").toFile());
        List<GoldPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("manifests/" + set + ".tsv"))) {
            String[] cells = line.split("\t");
            JsonNode page = gold.path(cells[0]);
            List<String> bodies = new ArrayList<>();
            for (String field : List.of("articleBody", "articleBodyMin")) {
                if (!page.path(field).asText("").isBlank()) {
                    bodies.add(page.path(field).textValue());
                }
            }
            String url = cells.length > 2 && cells[2].startsWith("http") ? cells[2] : null;
            pages.add(new GoldPage(set, cells[0], folder.resolve(cells[1]), url, page.path("site").asText(cells[0]), bodies));
        }
        return pages;
    }

    String html() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
