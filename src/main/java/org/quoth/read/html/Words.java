package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<Element, int[]> names = new IdentityHashMap<>();

    /** The features of {@code block}, each once. */
    int[] of(Block block) {
        int[] features = new int[512];
        int count = 0;
        int level = 0;
        for (Element e = block.element; e != null && level < LEVELS; e = e.parent(), level++) {
            int depth = level < 3 ? level : level < 6 ? 3 : 4;
            for (int name : names.computeIfAbsent(e, Words::names)) {
                if (count + 2 < 300) {
                    features[count++] = bucket(name * 31 + depth);
                    features[count++] = bucket(name * 31 + 7);
                }
            }
        }
        String[] words = words(block.text);
        boolean whole = words.length <= SHORT;
        for (int i = 0; i < words.length && count + 3 < features.length; i++) {
            if (whole || i < ENDS || i >= words.length - ENDS) {
                int hash = words[i].hashCode();
                features[count++] = bucket(hash * 31 + (whole ? 11 : i < ENDS ? 12 : 13));
                if (i > 0) {
                    features[count++] = bucket((words[i - 1].hashCode() * 131 + hash) * 31 + (whole ? 14 : i < ENDS ? 15 : 16));
                }
                if (i == 0 || i == words.length - 1) {
                    features[count++] = bucket(hash * 31 + (i == 0 ? 17 : 18));
                }
            }
        }
        return Arrays.stream(features, 0, count).sorted().distinct().toArray();
    }

    /** Hashes of an element's tag and of the words in its names. */
    private static int[] names(Element element) {
        List<Integer> hashes = new ArrayList<>();
        hashes.add(("<" + element.normalName()).hashCode());
        if (element.attributesSize() > 0) {
            split(element.className(), hashes);
            split(element.id(), hashes);
            for (String attribute : new String[]{"role", "itemprop", "data-testid", "data-component", "data-module",
                    "data-component-name", "data-module-name", "aria-label", "property", "itemtype", "data-type", "name" }) {
                String value = element.attr(attribute);
                if (!value.isEmpty() && value.length() < 60) {
                    split(value, hashes);
                }
            }
        }
        return hashes.stream().distinct().limit(MOST_NAMES).mapToInt(Integer::intValue).toArray();
    }

    /** Cuts {@code articleBody__text-v2} into article, body, text, v. */
    private static void split(String names, List<Integer> hashes) {
        int hash = 0;
        int length = 0;
        char before = ' ';
        for (int i = 0; i <= names.length() && hashes.size() < MOST_NAMES; i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean starts = !Character.isLetter(c) || Character.isUpperCase(c) && Character.isLowerCase(before);
            if (starts && length > 0) {
                if (length > 1) {
                    hashes.add(hash);
                }
                hash = 0;
                length = 0;
            }
            if (Character.isLetter(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                length++;
            }
            before = c;
        }
    }

    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'');
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(Character.isDigit(text.charAt(start)) ? "0" : text.substring(start, i).toLowerCase());
                start = -1;
            } else if (!inWord && i < text.length() && !isSpace(text.charAt(i))) {
                words.add(String.valueOf(text.charAt(i)));
            }
        }
        return words.toArray(String[]::new);
    }

    private static boolean isSpace(char c) {
        return Clean.isWhiteSpace(c);
    }

    private static int bucket(int hash) {
        int h = hash * 0x9E3779B1;
        return (h ^ h >>> 15) & BUCKETS - 1;
    }
}
