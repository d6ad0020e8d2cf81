package org.quoth.read.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Rows of tables that hold figures and names, a few words a cell: each is one line to a reader, where a layout's row is none. */
final class Rows {
    private static final int LONGEST = 200;
    private static final int MOST_NODES = 200;

    private int cells;
    private int chars;
    private int nodes;

    private Rows() {
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Whether {@code element} is a row of two cells or more, with a line's text in all and no block in any. */
    static boolean isLine(Element element) {
        Rows row = new Rows();
        return element.normalName().equals("tr") && row.isInline(element) && row.cells > 1;
    }

    private boolean isInline(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                chars += text.getWholeText().strip().length();
            } else if (child instanceof Element inner) {
                cells += isCell(inner) ? 1 : 0;
                if (!isCell(inner) && !Blocks.INLINE.contains(inner.normalName()) || !isInline(inner)) {
                    return false;
                }
            }
            if (++nodes > MOST_NODES || chars > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
