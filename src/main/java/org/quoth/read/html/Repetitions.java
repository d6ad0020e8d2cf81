package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** What a page says twice: copies of its text, whole or in part, and quotes that are pulled out of it. */
final class Repetitions {
    /** Words of a block that can hold a copy of several others. */
    private static final int COPIED = 100;
    /** Words of a line below a pulled quote that says whose it is. */
    private static final int LONGEST_SIGNATURE = 10;

    private Repetitions() {
    }

    /** Leaves each text in {@code body} once. */
    static void remove(List<Block> body, Parts.Memory parts) {
        withoutRepetition(body);
        withoutCopies(body);
        withoutPulledQuotes(body, parts);
    }

    /** Some pages hold their text twice, for wide and narrow screens: a run of paragraphs that stood there before. */
    private static void withoutRepetition(List<Block> body) {
        Set<String> said = new HashSet<>();
        boolean[] again = new boolean[body.size() + 2];
        for (int i = 0; i < body.size(); i++) {
            again[i + 1] = body.get(i).words >= 8 && !said.add(body.get(i).text);
        }
        for (int i = body.size(); i > 0; i--) {
            if (again[i] && (again[i - 1] || again[i + 1] || body.get(i - 1).words > 30)) {
                body.remove(i - 1);
            }
        }
    }

    /** Some hold a copy of it all in one block, for machines: what says nothing but what other blocks say. */
    private static void withoutCopies(List<Block> body) {
        int words = body.stream().mapToInt(block -> block.words).sum();
        if (body.stream().noneMatch(block -> mayBeCopy(block, words))) {
            return;
        }
        Map<Long, Integer> count = counted(body);
        List<Block> largest = new ArrayList<>(body);
        largest.sort(Comparator.comparingInt((Block block) -> block.words).reversed());
        Set<Block> copies = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : largest) {
            if (mayBeCopy(block, words) && isSaidElsewhere(block, count, 0.8f)) {
                copies.add(block);
            }
        }
        body.removeIf(copies::contains);
    }

    private static boolean mayBeCopy(Block block, int words) {
        return block.words >= COPIED && block.words > words / 4;
    }

    private static Map<Long, Integer> counted(List<Block> body) {
        Map<Long, Integer> count = new HashMap<>();
        for (Block block : body) {
            Shingles.of(block.text).forEach(shingle -> count.merge(shingle, 1, Integer::sum));
        }
        return count;
    }

    /** Whether more than {@code share} of what {@code block} says stands in others too; it is then no more counted. */
    private static boolean isSaidElsewhere(Block block, Map<Long, Integer> count, float share) {
        Set<Long> own = Shingles.of(block.text);
        long elsewhere = own.stream().filter(shingle -> count.get(shingle) > 1).count();
        boolean repeated = elsewhere > share * own.size();
        if (repeated) {
            own.forEach(shingle -> count.merge(shingle, -1, Integer::sum));
        }
        return repeated;
    }

    /** A pulled quote repeats another paragraph's words; as body it would be said twice. Below it may stand whose it is. */
    private static void withoutPulledQuotes(List<Block> body, Parts.Memory parts) {
        if (body.stream().noneMatch(block -> quoteAround(block, parts) != null)) {
            return;
        }
        Map<Long, Integer> count = counted(body);
        Set<Element> pulled = Collections.newSetFromMap(new IdentityHashMap<>());
        body.removeIf(block -> {
            Element quote = quoteAround(block, parts);
            boolean repeated = quote != null && (block.words >= 5 && isSaidElsewhere(block, count, 0.7f)
                    || block.words <= LONGEST_SIGNATURE && !block.closed && pulled.contains(quote));
            if (repeated) {
                pulled.add(quote);
            }
            return repeated;
        });
    }

    /** The element close around {@code block} that is set as a quote; null where none is. */
    private static Element quoteAround(Block block, Parts.Memory parts) {
        Element around = null;
        Element e = block.element;
        for (int level = 0; e != null && level < 3; level++, e = e.parent()) {
            if (e.normalName().equals("blockquote") || e.normalName().equals("aside") || Parts.QUOTE.in(parts.of(e))) {
                around = e;
            }
        }
        return around;
    }
}
