package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.WRONG_FORMAT;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.quoth.document.ArticleFormat;
import org.quoth.read.text.Clean;

/**
 * XML as feeds and agencies send it. Parsed by jsoup, which knows neither entity declarations nor external entities, so that
 * there is nothing to switch off, and which needs no reflection in a native image.
 */
final class Xml {
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
    private static final int REACH = 4000;
    private static final Map<String, String> NAMESPACES = Map.of("content", "http://purl.org/rss/1.0/modules/content/", "dc",
            "http://purl.org/dc/elements/1.1/", "dcterms", "http://purl.org/dc/terms/", "media",
            "http://search.yahoo.com/mrss/");

    private Xml() {
    }

    /** Whether {@code content} is XML with one of these root elements (local names). */
    static boolean hasRoot(String content, Set<String> roots) {
        String start = content.substring(0, Math.min(REACH, content.length()));
        int at = 0;
        while (at < start.length() && (Clean.isWhiteSpace(start.charAt(at)) || Clean.isInvisible(start.charAt(at)))) {
            at++;
        }
        while (start.startsWith("<?", at) || start.startsWith("<!", at)) {
            String end = start.startsWith("<?", at) ? "?>" : start.startsWith("<!--", at) ? "-->" : doctypeEnd(start, at);
            int close = start.indexOf(end, at);
            if (close < 0) {
                return false;
            }
            at = close + end.length();
            while (at < start.length() && Character.isWhitespace(start.charAt(at))) {
                at++;
            }
        }
        Matcher root = ROOT.matcher(start).region(at, start.length());
        return root.lookingAt() && roots.contains(root.group(1));
    }

    private static String doctypeEnd(String start, int at) {
        int subset = start.indexOf('[', at);
        return subset >= 0 && subset < start.indexOf('>', at) ? "]>" : ">";
    }

    /**
     * The root element.
     *
     * @throws UnreadableException where there is another one, a document type that declares entities, or the end is missing
     */
    static Element parse(ArticleFormat format, String content, Set<String> roots) {
        Document document = Parser.xmlParser().parseInput(content, "");
        document.outputSettings().prettyPrint(false);
        if (document.documentType() != null) {
            throw new UnreadableException(WRONG_FORMAT, format,
                    "expected no document type declaration, found one in line " + line(content, content.indexOf("<!")));
        }
        Element root = document.children().first();
        if (root == null || !roots.contains(local(root))) {
            throw new UnreadableException(WRONG_FORMAT, format,
                    "expected a root element " + String.join(", ", roots.stream().sorted().toList())
                            + ", found " + (root == null ? "none" : root.tagName()) + " in line 1");
        }
        if (content.lastIndexOf("</" + root.tagName()) < 0) {
            throw new UnreadableException(WRONG_FORMAT, format,
                    "expected </" + root.tagName() + "> at the end, found none up to line " + line(content, content.length()));
        }
        return root;
    }

    private static long line(String content, int offset) {
        return 1 + content.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The name without prefix. */
    static String local(Element element) {
        return element.tagName().substring(element.tagName().indexOf(':') + 1);
    }

    /** The descendants of this name (without prefix). */
    static Elements all(Element parent, String name) {
        Elements found = new Elements();
        parent.forEachNode(node -> {
            if (node != parent && node instanceof Element element && local(element).equals(name)) {
                found.add(element);
            }
        });
        return found;
    }

    /** The first descendant of this name (without prefix); null where there is none. */
    static Element first(Element parent, String name) {
        return all(parent, name).first();
    }

    /** "" where there is no element or no such attribute. */
    static String attribute(Element element, String name) {
        return element == null ? "" : element.attr(name);
    }

    /** On one line; "" for null. */
    static String text(Element element) {
        return element == null ? "" : Clean.line(element.text());
    }

    /** The first child of one of these names (with prefix, where they have one), in the names' order; null where there is none. */
    static Element child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (is(child, name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** Whether the element has this name; what a usual prefix stands for, another prefix may stand for too. */
    static boolean is(Element element, String name) {
        int colon = name.indexOf(':');
        if (element.tagName().equals(name)) {
            return true;
        }
        String namespace = colon < 0 ? null : NAMESPACES.get(name.substring(0, colon));
        return namespace != null && element.tag().localName().equals(name.substring(colon + 1))
                && element.tag().namespace().equals(namespace);
    }

    /** What the element says, as it stands there; "" for null. Markup that was not escaped is kept as markup. */
    static String content(Element element) {
        return element == null ? "" : element.childrenSize() > 0 ? element.html() : element.wholeText();
    }
}
