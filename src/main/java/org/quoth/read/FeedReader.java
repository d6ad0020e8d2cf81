package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Release;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

/**
 * Reads RSS and Atom feeds: every entry that has a text is an article. (Not with ROME, which finds its parts by reflection
 * over a property file and would have to be described to a native image class by class.)
 */
public final class FeedReader implements Reader {
    /** Where the text may stand; the first that has one is the fullest. */
    private static final List<String> TEXTS = List.of("content:encoded", "content", "xhtml:body", "description", "summary");
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    @Override
    public ArticleFormat format() {
        return ArticleFormat.FEED;
    }

    @Override
    public boolean accepts(String content) {
        return Xml.hasRoot(content, ROOTS);
    }

    @Override
    public List<Document> read(Source source) {
        Element root = Xml.parse(ArticleFormat.FEED, source.content(), ROOTS);
        Element channel = Xml.child(root, "channel") == null ? root : Xml.child(root, "channel");
        List<Document> documents = new ArrayList<>();
        List<Element> entries = new ArrayList<>(Xml.all(root, "item"));
        entries.addAll(Xml.all(root, "entry"));
        for (Element entry : entries) {
            Draft draft = entry(entry, channel, source);
            if (draft.hasSentence()) {
                documents.add(draft.toDocument());
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.FEED,
                    "expected an item or entry with a text, found none among " + entries.size());
        }
        return documents;
    }

    private static Draft entry(Element entry, Element channel, Source source) {
        Draft draft = new Draft(ArticleFormat.FEED, source);
        draft.publication(origin(entry));
        draft.publication(Fragment.line(Xml.content(Xml.child(channel, "title"))));
        draft.headline = Clean.lineOrNull(Fragment.line(Xml.content(Xml.child(entry, "title"))));
        draft.url = link(entry, source.url());
        draft.publishedAt = Dates
                .find(Xml.content(Xml.child(entry, "pubDate", "published", "dc:date", "issued", "updated", "dcterms:created")));
        draft.language = language(entry, channel);
        people(entry, draft);
        if (draft.authors.isEmpty()) {
            people(channel, draft);
        }
        for (Element child : entry.children()) {
            if (Xml.is(child, "category") || Xml.is(child, "dc:subject")) {
                draft.topic(child.hasAttr("label")
                        ? child.attr("label")
                        : child.hasAttr("term") ? child.attr("term") : Xml.content(child));
            } else if (Xml.is(child, "media:content") || Xml.is(child, "media:thumbnail")) {
                draft.caption(Xml.content(Xml.child(child, "media:description")));
            }
        }
        String id = Clean.line(Xml.content(Xml.child(entry, "guid", "id")));
        String version = Clean.lineOrNull(Xml.content(Xml.child(entry, "updated", "atom:updated", "dcterms:modified")));
        draft.release = id.isEmpty() ? null : new Release(id, version, Release.Status.USABLE, null);
        for (String name : TEXTS) {
            if (!draft.hasSentence()) {
                text(Xml.child(entry, name), draft);
            }
        }
        return draft;
    }

    /** Where the item was taken from by a feed of others' items: RSS writes the name, Atom a feed's head. */
    private static String origin(Element entry) {
        Element source = Xml.child(entry, "source");
        Element title = source == null ? null : Xml.child(source, "title");
        return Fragment.line(Xml.content(title == null ? source : title));
    }

    private static String language(Element entry, Element channel) {
        String own = Xml.content(Xml.child(entry, "dc:language"));
        String whole = Xml.content(Xml.child(channel, "language", "dc:language"));
        return List.of(own, entry.attr("xml:lang"), whole, channel.attr("xml:lang")).stream().map(Clean::lineOrNull)
                .filter(language -> language != null).findFirst().orElse(null);
    }

    private static void people(Element parent, Draft draft) {
        for (Element child : parent.children()) {
            if (Xml.is(child, "dc:creator")) {
                draft.byline(Fragment.line(Xml.content(child)));
            } else if (Xml.is(child, "author")) {
                draft.byline(
                        Fragment.line(child.childrenSize() > 0 ? Xml.content(Xml.child(child, "name")) : named(child.text())));
            }
        }
    }

    private static void text(Element element, Draft draft) {
        if (element != null) {
            draft.text(element.attr("type").equals("text")
                    ? Fragment.ofText(element.wholeText())
                    : Fragment.of(Xml.content(element), element.attr("type")));
        }
    }

    /** RSS wants "jane@courier.example (Jane Doe)". */
    private static String named(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        return open >= 0 && close > open ? author.substring(open + 1, close) : author.indexOf('@') >= 0 ? "" : author;
    }

    private static String link(Element entry, String fallback) {
        for (Element link : entry.children()) {
            boolean own = !link.hasAttr("rel") || link.attr("rel").equals("alternate");
            if (link.tagName().equals("link") && own) {
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                if (!address.isBlank()) {
                    return address.strip();
                }
            }
        }
        return fallback;
    }
}
