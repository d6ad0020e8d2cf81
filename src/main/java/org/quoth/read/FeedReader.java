package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

/**
 * Reads RSS and Atom feeds: every entry that has a text is an article. (Not with ROME, which finds its parts by reflection
 * over a property file and would have to be described to a native image class by class.)
 */
public final class FeedReader implements Reader {
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
        String name = Fragment.line(Xml.content(Xml.child(channel, "title")));
        draft.publication = name.isEmpty() ? null : new Publication(name, null);
        draft.headline = Clean.lineOrNull(Fragment.line(Xml.content(Xml.child(entry, "title"))));
        draft.url = link(entry, source.url());
        draft.publishedAt = Dates
                .find(Xml.content(Xml.child(entry, "pubDate", "published", "dc:date", "issued", "updated", "dcterms:created")));
        String language = Xml.content(Xml.child(channel, "language", "dc:language"));
        draft.language = Clean.lineOrNull(language.isEmpty() ? channel.attr("xml:lang") : language);
        for (Element child : entry.children()) {
            switch (child.tagName()) {
                case "dc:creator" -> authors(Xml.content(child), draft);
                case "author" ->
                    authors(child.childrenSize() > 0 ? Xml.content(Xml.child(child, "name")) : named(child.text()), draft);
                case "category", "dc:subject" -> topic(child.hasAttr("label")
                        ? child.attr("label")
                        : child.hasAttr("term") ? child.attr("term") : Xml.content(child), draft);
                default -> {
                }
            }
        }
        String id = Clean.line(Xml.content(Xml.child(entry, "guid", "id")));
        String version = Clean.lineOrNull(Xml.content(Xml.child(entry, "updated", "atom:updated", "dcterms:modified")));
        draft.release = id.isEmpty() ? null : new Release(id, version, Release.Status.USABLE, null);
        Element text = Xml.child(entry, "content:encoded", "content", "xhtml:body", "description", "summary");
        Fragment fragment = Fragment.of(Xml.content(text));
        draft.captions.addAll(fragment.captions());
        fragment.paragraphs().forEach(draft::paragraph);
        return draft;
    }

    /** RSS wants "jane@courier.example (Jane Doe)". */
    private static String named(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        return open >= 0 && close > open ? author.substring(open + 1, close) : author.indexOf('@') >= 0 ? "" : author;
    }

    private static void authors(String names, Draft draft) {
        String clean = Fragment.line(names);
        List<String> several = Bylines.of(clean).isEmpty() ? Bylines.names(clean) : Bylines.of(clean);
        if (several.isEmpty() && !clean.isEmpty()) {
            draft.authors.add(clean);
        }
        draft.authors.addAll(several);
    }

    private static void topic(String label, Draft draft) {
        String clean = Fragment.line(label);
        if (!clean.isEmpty()) {
            draft.topics.add(clean);
        }
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
