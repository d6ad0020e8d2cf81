package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;

/** Bylines as a reader sees them, told from those of comments, pictures and other articles on the page. */
final class VisibleBylines {
    private static final Pattern PERSONAL = Pattern
            .compile("/(?:authors?|by|people|person|profiles?|staff|journalists?|contributors?|"
                    + "writers?|reporters?|team|columnists?|bio|user|members?)/", Pattern.CASE_INSENSITIVE);
    private static final String BYLINE = "[class*=byline i],[class*=author i],[data-testid*=byline i],[data-testid*=author i],"
            + "[class*=writer i],[id*=byline i],[id*=author i]";
    /** Names of elements in which the writer of something else is named. */
    private static final Pattern ANOTHERS = Pattern.compile("comment|testimonial|credit|caption", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_HERE = Pattern.compile(ANOTHERS + "|related|recommend|teaser|trending|popular|sidebar|"
            + "(?<!elementor-)widget|quote|latest|carousel|more-", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;
    private static final int MOST = 60;

    private VisibleBylines() {
    }

    /** Microdata, and links that call themselves the author's. */
    static List<String> marked(Page page) {
        List<String> names = new ArrayList<>();
        for (Element element : page.document().select("[itemprop~=author] [itemprop=name],[itemprop=author],[rel~=author]")) {
            if (isOfArticle(element) && names.size() < 4) {
                String name = Microdata.text(element);
                List<String> bylines = Bylines.of(name);
                if (!bylines.isEmpty()) {
                    names.addAll(bylines);
                } else if (Bylines.isName(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** What stands in the first element that is named for it. */
    static List<String> named(Page page, Site site) {
        int looked = 0;
        for (Element element : page.document().select(BYLINE)) {
            if (looked++ > MOST) {
                break;
            }
            if (!isOfArticle(element)) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (Element link : element.select("a[href]")) {
                String text = Clean.line(link.text());
                if (names.size() < 5 && PERSONAL.matcher(link.attr("href")).find() && Bylines.isName(bare(text))
                        && !site.isNamed(text)) {
                    names.add(bare(text));
                }
            }
            String text = spaced(element);
            if (names.isEmpty() && text.length() < LONGEST) {
                names.addAll(Bylines.of(text));
                if (names.isEmpty() && text.contains(" ")) {
                    List<String> bare = Bylines.names(text.replaceFirst("^(?i)author:? ", ""));
                    names.addAll(bare.size() == 1 ? bare : List.of());
                }
            }
            names.removeIf(site::isNamed);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The lines that the page sets as bylines of its article. */
    static List<String> lines(Page page) {
        return page.document().select(BYLINE).stream().limit(MOST).filter(VisibleBylines::isOfArticle)
                .map(VisibleBylines::spaced)
                .filter(line -> line.length() < LONGEST).distinct().toList();
    }

    /** The text with its pieces apart: a name and a date side by side are no word. */
    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        element.forEachNode(node -> {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText()).append(' ');
            }
        });
        return Clean.line(text.toString()).replace(" ,", ",");
    }

    private static String bare(String text) {
        List<String> byline = Bylines.of(text);
        return byline.isEmpty() ? text : byline.get(0);
    }

    /** A line above the first paragraph that begins with "By". */
    static List<String> begun(Page page) {
        int prose = 0;
        for (Block block : page.blocks()) {
            if (prose > 1) {
                break;
            }
            prose += Surroundings.isProse(block) ? 1 : 0;
            List<String> names = block.chars() < LONGEST && !isIn(block.element, ANOTHERS)
                    ? Bylines.of(block.text)
                    : List.of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Not a commenter, not a photographer, not the writer of a teaser. */
    private static boolean isOfArticle(Element element) {
        return !isIn(element, NOT_HERE) && element.closest("aside") == null;
    }

    private static boolean isIn(Element element, Pattern names) {
        int level = 0;
        for (Element e = element; e != null && level < 9; e = e.parent(), level++) {
            if (e.normalName().equals("figure") || names.matcher(e.className() + ' ' + e.id()).find()) {
                return true;
            }
        }
        return false;
    }
}
