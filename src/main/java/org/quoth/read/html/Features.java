package org.quoth.read.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** What is known of each block by itself and by the place where it stands, as numbers for {@link Trees}. */
final class Features {
    private static final int REACH = 30;
    private static final int FAR = 40;
    private static final int LONGEST_TITLE = 400;
    private static final int NO_PART = 10;

    /** How a picture's credit is given at the end of its caption. */
    private static final Pattern CREDIT = Pattern
            .compile("[(|/] ?(?:Image|Photo|Picture|Credit|Pic|AP|AFP|Reuters|Getty|EPA|PA)\\b[^.]{0,60}$"
                    + "|\\b(?:Getty Images|Shutterstock|iStock|Associated Press|AP Photo|Photo (?:by|via|courtesy)|Image (?:credit|source|via)|Courtesy of)\\b"
                    + "|^(?:Photo|Image|Credit|Picture|Source|PHOTO|IMAGE)s?:");

    private final Page page;
    private final List<Block> blocks;
    private final Surroundings around;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<Element, Integer> aboveCentre = new IdentityHashMap<>();
    private final Map<Element, Integer> siblings = new IdentityHashMap<>();
    private final float[] titleOverlap;
    private final int firstProse;
    private final int lastProse;
    private final int titleAt;
    private final Parts.Memory parts = new Parts.Memory();

    private float[] row;
    private int at;

    Features(Page page) {
        this.page = page;
        this.blocks = page.blocks();
        this.around = new Surroundings(blocks);
        this.titleOverlap = new float[blocks.size()];
        Set<String> titleWords = page.title() == null ? Set.of() : Similarity.words(page.title());
        int first = -1;
        int last = -1;
        int title = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            copies.merge(block.text, 1, Integer::sum);
            if (Surroundings.isProse(block) && block.words >= 20) {
                first = first < 0 ? i : first;
                last = i;
            }
            titleOverlap[i] = block.chars() > LONGEST_TITLE || titleWords.isEmpty()
                    ? 0
                    : Similarity.ofWords(Similarity.words(block.text), titleWords);
            if (block.tag().equals("h1") && title < 0
                    || titleOverlap[i] > 0.7 && (title < 0 || block.tag().startsWith("h"))) {
                title = i;
            }
        }
        firstProse = first;
        lastProse = last;
        titleAt = title;
        int up = 0;
        for (Element e = around.centre; e != null; e = e.parent()) {
            aboveCentre.put(e, up++);
        }
    }

    /** One row a block; {@code wordScores} of {@link WordWeights}. */
    float[][] rows(float[] wordScores) {
        float[][] rows = new float[blocks.size()][];
        int charsBefore = 0;
        for (int i = 0; i < rows.length; i++) {
            row = new float[200];
            at = 0;
            Block block = blocks.get(i);
            text(block);
            add(wordScores[i]);
            place(block);
            parts(block);
            position(i, charsBefore);
            said(i, block);
            for (int step : new int[]{-3, -2, -1, 1, 2, 3 }) {
                neighbour(i, i + step, wordScores);
            }
            charsBefore += block.chars();
            rows[i] = java.util.Arrays.copyOf(row, at);
        }
        return rows;
    }

    private void add(float value) {
        row[at++] = value;
    }

    private void add(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private static float log(double count) {
        return (float) Math.log1p(count);
    }

    private void text(Block block) {
        float chars = block.chars();
        float words = Math.max(1, block.words);
        add(log(chars));
        add(block.words);
        add(block.linkChars / chars);
        add(block.links);
        add(block.links / words);
        add(block.closed);
        add(block.sentenceMarks / words);
        add(block.commas / words);
        add(block.digits / chars);
        add(block.quotes);
        add(block.capitalized / words);
        add(block.particles / words);
        add(block.strongChars / chars);
        add(block.hidden);
        add(chars / words);
        add(block.text.endsWith(":"));
        add(Character.isUpperCase(block.text.charAt(0)));
        add(block.text.indexOf('|') >= 0 || block.text.indexOf('©') >= 0 || block.text.indexOf('•') >= 0);
        add(block.text.indexOf('@') >= 0);
        add(isInCapitals(block.text));
        add(block.chars() < 400 && CREDIT.matcher(block.text).find());
        add(kind(block.tag()));
    }

    private static boolean isInCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static int kind(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "h1" -> 2;
            case "h2" -> 3;
            case "h3" -> 4;
            case "h4", "h5", "h6" -> 5;
            case "li" -> 6;
            case "blockquote" -> 7;
            case "td", "th" -> 8;
            case "figcaption", "caption" -> 9;
            case "div" -> 10;
            case "section", "article", "main" -> 11;
            case "pre" -> 12;
            case "dt", "dd" -> 13;
            case "footer", "header", "aside" -> 14;
            default -> 0;
        };
    }

    private void place(Block block) {
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
        add(articles);
        add(lists);
        add(depth);
        add(toCentre);
        add(fromCentre);
        add(main);
        add(aside);
        add(footer);
        add(header);
        add(figure);
        add(form);
        add(table);
        add(quote);
        add(body);
        add(paragraph);
        add(linked);
        add(share(around.within(article)));
        Element e = block.element;
        for (int level = 0; level < 5; level++) {
            Surroundings.Sum sum = around.within(e);
            add(log(sum.chars));
            add(sum.linkDensity());
            add(sum.proseShare());
            add(share(sum));
            add(sum.blocks);
            e = e == null ? null : e.parent();
        }
        Surroundings.Sum alike = around.alike(block.element);
        add(alike.blocks);
        add(alike.linkDensity());
        add(alike.proseShare());
        add(share(alike));
        add(siblings.merge(block.element.parent() == null ? block.element : block.element.parent(), 1, Integer::sum));
    }

    /** How far up the nearest element is that calls itself each of the parts. */
    private void parts(Block block) {
        int from = at;
        for (int i = 0; i < Parts.values().length; i++) {
            add(NO_PART);
        }
        int level = 0;
        for (Element e = block.element; e != null && level < NO_PART; e = e.parent(), level++) {
            for (int bits = parts.of(e); bits != 0; bits &= bits - 1) {
                int part = from + Integer.numberOfTrailingZeros(bits);
                row[part] = Math.min(row[part], level);
            }
        }
    }

    /** The share of the page's prose. */
    private float share(Surroundings.Sum sum) {
        return around.page.prose == 0 ? 0 : (float) sum.prose / around.page.prose;
    }

    private void position(int i, int charsBefore) {
        add(i);
        add((float) i / blocks.size());
        add((float) charsBefore / around.page.chars);
        add(distance(i, titleAt));
        add(distance(i, firstProse));
        add(distance(i, lastProse));
        add(blocks.size());
        add(log(around.page.prose));
        add(around.page.proseShare());
        add(around.page.linkDensity());
    }

    private static int distance(int i, int mark) {
        return mark < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - mark));
    }

    /** What the page says of itself elsewhere. */
    private void said(int i, Block block) {
        Set<Long> body = page.statedBody();
        add(log(body.size()));
        add(body.isEmpty() ? -1 : Shingles.share(block.text, body));
        add(Shingles.share(block.text, page.description()));
        add(titleOverlap[i]);
        add(copies.get(block.text));
        add(page.articleKind());
    }

    private void neighbour(int i, int j, float[] wordScores) {
        if (j < 0 || j >= blocks.size()) {
            for (int k = 0; k < 7; k++) {
                add(-1);
            }
            return;
        }
        Block block = blocks.get(i);
        Block other = blocks.get(j);
        add(log(other.chars()));
        add((float) other.linkChars / other.chars());
        add(other.closed);
        add(kind(other.tag()));
        add(wordScores[j]);
        add(other.element.parent() == block.element.parent());
        add(around.style(other.element).equals(around.style(block.element)));
    }
}
