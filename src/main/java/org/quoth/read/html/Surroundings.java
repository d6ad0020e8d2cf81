package org.quoth.read.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/** What stands in each element of a page, and in all elements that are set alike; and where most of the prose is. */
final class Surroundings {
    /** As far up as a block counts for the elements around it. */
    private static final int REACH = 30;

    /** Sums over blocks. */
    static final class Sum {
        int blocks;
        int chars;
        int linkChars;
        int prose;

        private void add(Block block) {
            blocks++;
            chars += block.chars();
            linkChars += block.linkChars;
            prose += isProse(block) ? block.chars() : 0;
        }

        float linkDensity() {
            return chars == 0 ? 0 : (float) linkChars / chars;
        }

        float proseShare() {
            return chars == 0 ? 0 : (float) prose / chars;
        }
    }

    private static final Sum NOTHING = new Sum();

    private final Map<Element, Sum> within = new IdentityHashMap<>();
    private final Map<String, Sum> alike = new HashMap<>();
    private final Map<Element, String> styles = new IdentityHashMap<>();
    final Sum page = new Sum();
    /** The element that holds most prose most closely; null on a page without prose. */
    final Element centre;

    Surroundings(List<Block> blocks) {
        Map<Element, Integer> votes = new IdentityHashMap<>();
        Element best = null;
        for (Block block : blocks) {
            page.add(block);
            alike.computeIfAbsent(style(block.element), style -> new Sum()).add(block);
            int up = 0;
            for (Element e = block.element; e != null && up < REACH; e = e.parent(), up++) {
                within.computeIfAbsent(e, element -> new Sum()).add(block);
                if (isProse(block) && up >= 1 && up <= 3) {
                    int vote = votes.merge(e, block.chars() * (4 - up), Integer::sum);
                    best = best == null || vote > votes.get(best) ? e : best;
                }
            }
        }
        centre = best;
    }

    /** A sentence at least, and not in links. */
    static boolean isProse(Block block) {
        return block.words >= 10 && block.sentenceMarks > 0 && block.linkChars * 3 < block.chars() && !block.hidden;
    }

    Sum within(Element element) {
        return element == null ? NOTHING : within.getOrDefault(element, NOTHING);
    }

    Sum alike(Element element) {
        return alike.get(style(element));
    }

    /** How a block is set: its tag and classes and its parent's. */
    String style(Element element) {
        return styles.computeIfAbsent(element, e -> {
            Element parent = e.parent();
            return e.normalName() + "." + e.className() + "<"
                    + (parent == null ? "" : parent.normalName() + "." + parent.className());
        });
    }
}
