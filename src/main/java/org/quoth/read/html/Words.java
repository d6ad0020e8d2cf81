package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Clean;

/**
 * The words that tell a block of an article from others, as hashed features: the names that the page's makers gave to the
 * elements around it (classes, ids, roles), their tags, and what the block says, if it is short or begins or ends in a set phrase.
 */
final class Words {
    /** Buckets that features are hashed into. */
    static final int BUCKETS = 1 << 15;
    /** Blocks of up to so many words are read whole; of others the ends are. */
    private static final int SHORT = 25;
    private static final int ENDS = 4;
    private static final int LEVELS = 12;
    private static final int MOST_NAMES = 14;

    private static final int LONGEST_NAME = 60;
    private static final List<String> NAMING = List.of("role", "itemprop", "data-testid", "data-component",
            "data-component-name",
            "aria-label", "itemtype", "data-type", "name");

    /** Characters beyond which only a text's ends are cut into words: more than {@link #SHORT} words at any rate. */
    private static final int LONG = 400;
    private static final int MOST_FEATURES = 512;

    private final int[] features = new int[MOST_FEATURES];
    private final int[] seen = new int[BUCKETS];
    private int count;
    private int round;
    private final Map<Element, int[]> names = new IdentityHashMap<>();
    private final Map<String, int[]> ofNames = new HashMap<>();

    /** The features of {@code block}, each once. */
    int[] of(Block block) {
        count = 0;
        round++;
        int level = 0;
        for (Element e = block.element; e != null && level < LEVELS; e = e.parent(), level++) {
            int depth = level < 3 ? level : level < 6 ? 3 : 4;
            for (int name : names.computeIfAbsent(e, this::names)) {
                add(name * 31 + depth);
                add(name * 31 + 7);
            }
        }
        List<String> words = words(block.text);
        boolean whole = words.size() <= SHORT;
        for (int i = 0; i < words.size(); i++) {
            if (whole || i < ENDS || i >= words.size() - ENDS) {
                int hash = words.get(i).hashCode();
                add(hash * 31 + (whole ? 11 : i < ENDS ? 12 : 13));
                if (i > 0) {
                    add((words.get(i - 1).hashCode() * 131 + hash) * 31 + (whole ? 14 : i < ENDS ? 15 : 16));
                }
                if (i == 0 || i == words.size() - 1) {
                    add(hash * 31 + (i == 0 ? 17 : 18));
                }
            }
        }
        return Arrays.copyOf(features, count);
    }

    private void add(int hash) {
        int h = hash * 0x9E3779B1;
        int bucket = (h ^ h >>> 15) & BUCKETS - 1;
        if (count < features.length && seen[bucket] != round) {
            seen[bucket] = round;
            features[count++] = bucket;
        }
    }

    /** Hashes of an element's tag and of the words in its names. */
    private int[] names(Element element) {
        int tag = ("<" + element.normalName()).hashCode();
        if (element.attributesSize() == 0) {
            return new int[]{tag };
        }
        StringBuilder all = new StringBuilder(element.className()).append(' ').append(element.id());
        for (String attribute : NAMING) {
            String value = element.attr(attribute);
            if (!value.isEmpty() && value.length() < LONGEST_NAME) {
                all.append(' ').append(value);
            }
        }
        int[] hashes = hashes(all.toString()).clone();
        hashes[0] = tag;
        return hashes;
    }

    /** Of the words in {@code names}, behind an empty place. */
    private int[] hashes(String names) {
        return ofNames.computeIfAbsent(names, n -> IntStream.concat(IntStream.of(0),
                Names.words(n).stream().filter(word -> word.length() > 1).mapToInt(String::hashCode).distinct()
                        .limit(MOST_NAMES))
                .toArray());
    }

    /** The words and marks of {@code text}, numbers as "0"; of a long one those at its ends. */
    private static List<String> words(String text) {
        if (text.length() > LONG) {
            List<String> ends = new ArrayList<>(words(text.substring(0, LONG / 2)));
            ends.addAll(words(text.substring(text.length() - LONG / 2)));
            return ends;
        }
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'');
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(Character.isDigit(text.charAt(start)) ? "0" : text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (!inWord && i < text.length() && !Clean.isWhiteSpace(text.charAt(i))) {
                words.add(String.valueOf(text.charAt(i)));
            }
        }
        return words;
    }
}
