package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.quoth.read.text.Clean;

/** Cuts a page into {@link Block}s, in reading order. */
final class Blocks implements NodeFilter {
    static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data",
            "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
            "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "nobr", "o:p", "st1:place", "st1:city");
    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i", "u");
    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object",
            "embed",
            "canvas", "audio", "video", "select", "datalist", "textarea", "input", "button", "map", "nav", "head", "math",
            "amp-ad", "amp-analytics", "amp-timeago", "img", "picture");

    /** More blocks than any article's page has; what stands below them is not looked at. */
    private static final int MOST = 10_000;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int links;
    private int linkChars;
    private int strongChars;
    private int inLink;
    private int inStrong;
    /** The outermost element around that is hidden; null where none is. */
    private Element hidden;
    /** The table's row around whose cells are read as one line; null where there is none. */
    private Element row;
    private boolean brokenOnce;

    private Blocks() {
    }

    static List<Block> of(Document page) {
        Blocks cut = new Blocks();
        cut.owner = page.body();
        page.body().filter(cut);
        cut.end();
        return cut.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode textNode) {
            add(textNode.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (SKIPPED.contains(tag) || tag.equals("dialog") && !element.hasAttr("open")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                lineBreak();
            } else if (row != null && Rows.isCell(element)) {
                text.append(' ');
            } else if (!INLINE.contains(tag)) {
                end();
                owner = element;
                row = Rows.isLine(element) ? element : row;
                hidden = hidden == null && Visibility.isHidden(element) ? element : hidden;
            } else if (Visibility.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            } else if (tag.equals("a")) {
                inLink++;
                links++;
            } else if (STRONG.contains(tag)) {
                inStrong++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (row != null && Rows.isCell(element)) {
                text.append(' ');
            } else if (!INLINE.contains(tag)) {
                end();
                row = row == element ? null : row;
                hidden = hidden == element ? null : hidden;
                owner = element.parent() == null ? element : blockOf(element.parent());
            } else if (tag.equals("a")) {
                inLink--;
            } else if (STRONG.contains(tag)) {
                inStrong--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static Element blockOf(Element element) {
        Element block = element;
        while (INLINE.contains(block.normalName()) && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    private void add(String piece) {
        if (Clean.isBlank(piece)) {
            text.append(' ');
            return;
        }
        brokenOnce = false;
        text.append(piece);
        linkChars += inLink > 0 ? piece.length() : 0;
        strongChars += inStrong > 0 ? piece.length() : 0;
    }

    /** Two line breaks with nothing between them are how a paragraph ends where a page has no paragraphs. */
    private void lineBreak() {
        if (brokenOnce) {
            end();
        }
        text.append(' ');
        brokenOnce = true;
    }

    private void end() {
        String clean = Clean.line(text.toString());
        if (!clean.isEmpty()) {
            blocks.add(new Block(owner, clean, links, linkChars, strongChars, hidden != null));
        }
        text.setLength(0);
        links = 0;
        linkChars = 0;
        strongChars = 0;
        brokenOnce = false;
    }
}
