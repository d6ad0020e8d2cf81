package org.quoth.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An article in which people have marked every attribution. Spans are in UTF-16 code units, whatever the file counts in. */
record GoldArticle(String id, String text, List<Attribution> attributions, List<Span> ignored) {
    /**
     * One attribution.
     *
     * @param cue null where there is none
     * @param source null where there is none
     * @param report say, speech or other
     */
    record Attribution(List<Span> parts, Span cue, Span source, String sourceText, String sourceType, String kind,
            String report) {
        boolean isStatement() {
            return !report.equals("other");
        }
    }

    /** Reads one article a line. */
    static List<GoldArticle> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                articles.add(of(mapper.readTree(line)));
            }
        }
        return articles;
    }

    private static GoldArticle of(JsonNode row) {
        String text = row.get("text").asText();
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode q : row.get("quotes")) {
            List<Span> parts = new ArrayList<>();
            q.get("parts").forEach(p -> parts.add(span(text, p.get(0), p.get(1))));
            attributions.add(new Attribution(parts, span(text, q.get("cue_start"), q.get("cue_end")),
                    span(text, q.get("speaker_start"), q.get("speaker_end")), q.path("speaker").asText(null),
                    q.path("speaker_type").asText("none"), q.get("kind").asText(), q.get("report").asText()));
        }
        List<Span> ignored = new ArrayList<>();
        row.path("ignore").forEach(i -> ignored.add(span(text, i.get(0), i.get(1))));
        return new GoldArticle(row.get("id").asText(), text, attributions, ignored);
    }

    private static Span span(String text, JsonNode start, JsonNode end) {
        if (start == null || start.isNull()) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start.asInt());
        return new Span(from, text.offsetByCodePoints(from, end.asInt() - start.asInt()));
    }

    /** The same article with commas and full stops behind closing marks, as the British set them; no offset changes. */
    GoldArticle british() {
        String other = text;
        for (String mark : new String[]{"”", "\"", "''" }) {
            other = other.replace("," + mark + " ", mark + ", ");
        }
        return new GoldArticle(id, other, attributions, ignored);
    }

    /** The same article with some cues put differently ("denied" as "continues to deny"), and every span moved along. */
    GoldArticle reworded(CueLexicon lexicon) {
        List<Attribution> rest = new ArrayList<>(attributions);
        rest.removeIf(a -> a.cue() == null);
        rest.sort((a, b) -> Integer.compare(b.cue().start(), a.cue().start()));
        GoldArticle reworded = this;
        for (Attribution a : rest) {
            String word = a.cue().in(text);
            CueLexicon.Entry verb = lexicon.verb(word);
            int choice = Math.floorMod(org.quoth.text.Hashing.mix(a.cue().start(), id.hashCode()), 8);
            if (verb != null && word.endsWith("ed") && choice < 3) {
                String other = (choice == 0 ? "continues to " : choice == 1 ? "continued to " : "went on to ") + verb.lemma();
                reworded = reworded.replace(a.cue(), other);
            }
        }
        return reworded;
    }

    private GoldArticle replace(Span old, String by) {
        List<Attribution> moved = new ArrayList<>();
        for (Attribution a : attributions) {
            moved.add(new Attribution(a.parts().stream().map(p -> moved(p, old, by.length())).toList(),
                    moved(a.cue(), old, by.length()), moved(a.source(), old, by.length()), a.sourceText(), a.sourceType(),
                    a.kind(), a.report()));
        }
        return new GoldArticle(id, text.substring(0, old.start()) + by + text.substring(old.end()), moved,
                ignored.stream().map(i -> moved(i, old, by.length())).toList());
    }

    private static Span moved(Span span, Span old, int length) {
        int shift = length - old.length();
        return span == null
                ? null
                : new Span(span.start() >= old.end() ? span.start() + shift : span.start(),
                        span.end() >= old.end() ? span.end() + shift : span.end());
    }

    /** The paragraphs as the reader of plain text makes them: lines that are not blank. */
    List<Span> paragraphs() {
        return Texts.paragraphs(text);
    }

    /** Which part of a cross-validation in {@code folds} parts the article belongs to: by its id alone. */
    int fold(int folds) {
        return Math.floorMod(org.quoth.text.Hashing.mix(11, id.hashCode()), folds);
    }
}
