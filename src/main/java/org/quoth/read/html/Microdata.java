package org.quoth.read.html;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Clean;

/** Properties that a page's elements bear (schema.org). */
final class Microdata {
    private Microdata() {
    }

    /** What a property says: its {@code content} where it has one, else what a reader sees. */
    static String text(Element property) {
        return Clean.line(property.hasAttr("content") ? property.attr("content") : property.text());
    }
}
