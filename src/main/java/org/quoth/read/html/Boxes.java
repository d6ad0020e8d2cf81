package org.quoth.read.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Boxes that ask the reader to sign up, to pay, to log in or to read on elsewhere, and what is set aside. The former are told by their makers' names for them, by what they ask and by their
 * size: what holds much of the text is named so because the text is for subscribers.
 */
final class Boxes {
    private static final Pattern CALL = Pattern
            .compile("\\b(?:sign(?:ed|ing)? ?(?:up|in)|subscri\\w+|newsletters?|register|log ?in|join|"
                    + "unlimited|inbox|members?(?:hip)?|free trial|support us)\\b", Pattern.CASE_INSENSITIVE);
    private static final int REACH = 4;
    /** Characters in a box at most, and the share of the text that it may hold. */
    private static final int LARGEST = 500;
    private static final float SHARE = 0.25f;

    private Boxes() {
    }

    static void remove(List<Block> body, Parts.Memory parts) {
        Map<Element, Integer> held = new IdentityHashMap<>();
        Map<Element, Integer> aside = new IdentityHashMap<>();
        Set<Element> asking = Collections.newSetFromMap(new IdentityHashMap<>());
        int all = 0;
        for (Block block : body) {
            all += block.chars();
            Element besides = block.element.closest("aside");
            if (besides != null) {
                aside.merge(besides, block.chars(), Integer::sum);
            }
            Element box = around(block, parts);
            if (box != null) {
                held.merge(box, block.chars(), Integer::sum);
                if (CALL.matcher(block.text).find()) {
                    asking.add(box);
                }
            }
        }
        int little = (int) (SHARE * all);
        int most = Math.min(LARGEST, little);
        held.forEach((box, chars) -> {
            if (chars <= most && Parts.RELATED.in(parts.of(box)) && leads(box)) {
                asking.add(box);
            }
        });
        body.removeIf(block -> {
            Element box = around(block, parts);
            Element besides = block.element.closest("aside");
            return besides != null && aside.get(besides) <= little || asking.contains(box) && held.get(box) <= most;
        });
    }

    /** Whether a heading in {@code box} is a link: to another article. */
    private static boolean leads(Element box) {
        return box.selectFirst("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4") != null;
    }

    private static Element around(Block block, Parts.Memory parts) {
        Element box = null;
        Element e = block.element;
        for (int level = 0; e != null && level < REACH; level++, e = e.parent()) {
            box = Parts.SIGN_UP.in(parts.of(e)) || Parts.RELATED.in(parts.of(e)) ? e : box;
        }
        return box;
    }
}
