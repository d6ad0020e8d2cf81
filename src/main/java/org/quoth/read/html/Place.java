package org.quoth.read.html;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/** What the place tells where a block stands: the elements around it, what else they hold, and what they are called. */
final class Place {
    private static final int REACH = 30;
    private static final int FAR = 40;
    private static final int NO_PART = 10;

    private final Surroundings around;
    private final Map<Element, Integer> aboveCentre = new IdentityHashMap<>();
    private final Map<Element, Integer> siblings = new IdentityHashMap<>();
    private final Parts.Memory parts = new Parts.Memory();

    Place(Surroundings around) {
        this.around = around;
        int up = 0;
        for (Element e = around.centre; e != null; e = e.parent()) {
            aboveCentre.put(e, up++);
        }
    }

    void add(Block block, Row row) {
        int articles = 0;
        int lists = 0;
        int depth = 0;
        int up = 0;
        int toCentre = FAR;
        int fromCentre = FAR;
        boolean main = false;
        boolean aside = false;
        boolean footer = false;
        boolean header = false;
        boolean figure = false;
        boolean form = false;
        boolean table = false;
        boolean quote = false;
        boolean body = false;
        boolean paragraph = false;
        boolean linked = false;
        Element article = null;
        for (Element e = block.element; e != null && depth < REACH; e = e.parent(), depth++) {
            switch (e.normalName()) {
                case "article" -> {
                    articles++;
                    article = e;
                }
                case "main" -> main = true;
                case "aside" -> aside = true;
                case "footer" -> footer = true;
                case "header" -> header = true;
                case "figure" -> figure = true;
                case "form" -> form = true;
                case "table" -> table = true;
                case "ul", "ol", "dl" -> lists++;
                case "blockquote" -> quote = true;
                case "p" -> paragraph = true;
                case "a" -> linked = true;
                default -> {
                }
            }
            body |= e.attr("itemprop").contains("articleBody");
            Integer centre = aboveCentre.get(e);
            if (centre != null && toCentre == FAR) {
                toCentre = up;
                fromCentre = centre;
            }
            up++;
        }
        row.add(articles);
        row.add(lists);
        row.add(depth);
        row.add(toCentre);
        row.add(fromCentre);
        row.add(main);
        row.add(aside);
        row.add(footer);
        row.add(header);
        row.add(figure);
        row.add(form);
        row.add(table);
        row.add(quote);
        row.add(body);
        row.add(paragraph);
        row.add(linked);
        row.add(share(around.within(article)));
        Element e = block.element;
        for (int level = 0; level < 5; level++) {
            Surroundings.Sum sum = around.within(e);
            row.add(Row.log(sum.chars));
            row.add(sum.linkDensity());
            row.add(sum.proseShare());
            row.add(share(sum));
            row.add(sum.blocks);
            e = e == null ? null : e.parent();
        }
        Surroundings.Sum alike = around.alike(block.element);
        row.add(alike.blocks);
        row.add(alike.linkDensity());
        row.add(alike.proseShare());
        row.add(share(alike));
        row.add(siblings.merge(block.element.parent() == null ? block.element : block.element.parent(), 1, Integer::sum));
        parts(block, row);
    }

    /** How far up the nearest element is that calls itself each of the parts. */
    private void parts(Block block, Row row) {
        float[] levels = new float[Parts.values().length];
        Arrays.fill(levels, NO_PART);
        int level = 0;
        for (Element e = block.element; e != null && level < NO_PART; e = e.parent(), level++) {
            for (int bits = parts.of(e); bits != 0; bits &= bits - 1) {
                int part = Integer.numberOfTrailingZeros(bits);
                levels[part] = Math.min(levels[part], level);
            }
        }
        for (float each : levels) {
            row.add(each);
        }
    }

    /** The share of the page's prose. */
    private float share(Surroundings.Sum sum) {
        return around.page.prose == 0 ? 0 : (float) sum.prose / around.page.prose;
    }
}
