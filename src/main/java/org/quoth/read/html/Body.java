package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;

/**
 * The article's text on a page, and its pictures' captions. The model's judgement, held against what it cannot see: that a
 * quote is pulled out of the text, or a paragraph said twice.
 */
record Body(List<String> paragraphs, Set<String> captions) {
    private static final float THRESHOLD = 0.5f;
    /** Where the model is sure of little on a page, what it doubts least is taken. */
    private static final float LEAST = 0.06f;
    private static final int LITTLE = 150;

    static Body of(Page page, float[] probabilities) {
        List<Block> blocks = page.blocks();
        float threshold = threshold(blocks, probabilities);
        Map<Element, Integer> parts = Parts.memory();
        List<Block> body = new ArrayList<>();
        Set<String> captions = new LinkedHashSet<>();
        Set<String> said = new HashSet<>();
        for (int i = 0; i < probabilities.length; i++) {
            Block block = blocks.get(i);
            if (isCaption(block, parts)) {
                captions.add(block.text);
            } else if (probabilities[i] > threshold && !isReference(block) && (block.words < 8 || said.add(block.text))) {
                body.add(block);
            }
        }
        withoutPulledQuotes(body, parts);
        return new Body(orStated(page, body.stream().map(b -> b.text).toList()), captions);
    }

    private static float threshold(List<Block> blocks, float[] probabilities) {
        float top = 0;
        int chars = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > THRESHOLD) {
                chars += blocks.get(i).chars();
            }
            if (Surroundings.isProse(blocks.get(i))) {
                top = Math.max(top, probabilities[i]);
            }
        }
        return chars > LITTLE ? THRESHOLD : Math.min(THRESHOLD, Math.max(LEAST, top / 2.5f));
    }

    private static boolean isCaption(Block block, Map<Element, Integer> parts) {
        Element e = block.element;
        for (int level = 0; e != null && level < 3; level++, e = e.parent()) {
            if (e.normalName().equals("figcaption") || level < 2 && Parts.CAPTION.in(Parts.of(e, parts)) && block.words < 80) {
                return true;
            }
        }
        return false;
    }

    /** A paragraph that is nothing but a link leads to another article. */
    private static boolean isReference(Block block) {
        return block.linkChars > 0.9 * block.chars() && block.words >= 4 && !block.closed && block.tag().equals("p");
    }

    /** A pulled quote repeats a longer paragraph's words; as body it would be said twice. */
    private static void withoutPulledQuotes(List<Block> body, Map<Element, Integer> parts) {
        body.removeIf(block -> {
            boolean quote = false;
            Element e = block.element;
            for (int level = 0; e != null && level < 3; level++, e = e.parent()) {
                quote |= e.normalName().equals("blockquote") || e.normalName().equals("aside")
                        || Parts.QUOTE.in(Parts.of(e, parts));
            }
            if (!quote || block.words < 5) {
                return false;
            }
            Set<Long> rest = new HashSet<>();
            for (Block other : body) {
                if (other != block && other.chars() >= block.chars()) {
                    rest.addAll(Shingles.of(other.text));
                }
            }
            return Shingles.share(block.text, rest) > 0.7;
        });
    }

    /** The body as the page's data give it, where a script would have to be run to see it, or else {@code seen}. */
    private static List<String> orStated(Page page, List<String> seen) {
        String stated = page.jsonLd().article().path("articleBody").asText("");
        int length = seen.stream().mapToInt(String::length).sum();
        if (stated.length() < 2 * LITTLE || length > stated.length() / 3) {
            return seen;
        }
        String text = stated.indexOf('<') >= 0 && stated.contains("</")
                ? Parser.parseBodyFragment(stated, "").wholeText()
                : stated;
        return Arrays.stream(Parser.unescapeEntities(text, false).split("[\\r\\n]+"))
                .map(Clean::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
