package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.document.Release.Status;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

/** Reads the IPTC's XML: NewsML-G2 items and messages, with XHTML or NITF inside, and NITF by itself. */
public final class NewsMlReader implements Reader {
    private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "nitf");

    @Override
    public ArticleFormat format() {
        return ArticleFormat.NEWSML;
    }

    @Override
    public boolean accepts(String content) {
        return Xml.hasRoot(content, ROOTS);
    }

    @Override
    public List<Document> read(Source source) {
        Element root = Xml.parse(ArticleFormat.NEWSML, source.content(), ROOTS);
        List<Element> items = Xml.local(root).equals("newsMessage") ? Xml.all(root, "newsItem") : List.of(root);
        List<Document> documents = new ArrayList<>();
        for (Element item : items) {
            Draft draft = new Draft(ArticleFormat.NEWSML, source);
            if (!Xml.local(item).equals("nitf")) {
                readItem(item, draft);
            }
            for (Element nitf : Xml.local(item).equals("nitf") ? List.of(item) : Xml.all(item, "nitf")) {
                readNitf(nitf, draft);
            }
            boolean canceled = draft.release != null && draft.release.status() == Status.CANCELED;
            if (draft.hasSentence() || canceled) {
                documents.add(draft.toDocument());
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.NEWSML,
                    "expected an item with a text (inlineXML), found none among " + items.size());
        }
        return documents;
    }

    private static void readItem(Element item, Draft draft) {
        Element meta = first(item, "itemMeta");
        Element content = first(item, "contentMeta");
        String status = meta == null ? "" : attribute(first(meta, "pubStatus"), "qcode");
        Element embargo = meta == null ? null : first(meta, "embargoed");
        draft.release(Clean.lineOrNull(item.attr("guid")), Clean.lineOrNull(item.attr("version")),
                status.endsWith("canceled") ? Status.CANCELED : status.endsWith("withheld") ? Status.WITHHELD : Status.USABLE,
                embargo == null ? null : embargo.text());
        draft.publishedAt = meta == null ? null : date(meta, "firstCreated", "versionCreated");
        draft.language = Clean.lineOrNull(item.attr("xml:lang"));
        if (content != null) {
            OffsetDateTime created = date(content, "contentCreated");
            draft.publishedAt = created == null ? draft.publishedAt : created;
            draft.headline = Clean.lineOrNull(text(first(content, "headline")));
            draft.dateline = Clean.lineOrNull(text(first(content, "dateline")));
            draft.language = first(content, "language") == null
                    ? draft.language
                    : Clean.lineOrNull(attribute(first(content, "language"), "tag"));
            authors(text(first(content, "by")), draft);
            for (Element creator : authorless(draft) ? Xml.all(content, "creator") : List.<Element>of()) {
                authors(text(first(creator, "name")), draft);
            }
            for (Element subject : Xml.all(content, "subject")) {
                topic(text(first(subject, "name")), draft);
            }
            Element source = first(content, "infoSource");
            draft.publication = publication(source == null ? null : text(first(source, "name")));
        }
        for (Element inline : Xml.all(item, "inlineXML")) {
            Element body = first(inline, "body");
            if (body != null && first(inline, "nitf") == null) {
                paragraphs(body.html(), draft);
            }
        }
        for (Element inline : Xml.all(item, "inlineData")) {
            paragraphs(inline.wholeText(), draft);
        }
    }

    private static void readNitf(Element nitf, Draft draft) {
        Element headline = first(nitf, "hl1") == null ? first(nitf, "hedline") : first(nitf, "hl1");
        draft.headline = draft.headline == null ? Clean.lineOrNull(text(headline)) : draft.headline;
        Element location = first(nitf, "dateline") == null ? null : first(first(nitf, "dateline"), "location");
        draft.dateline = location == null ? draft.dateline : Clean.lineOrNull(text(location));
        Element issued = first(nitf, "date.issue");
        draft.publishedAt = draft.publishedAt == null && issued != null
                ? Dates.find(attribute(issued, "norm"))
                : draft.publishedAt;
        Element id = first(nitf, "doc-id");
        Element release = first(nitf, "date.release");
        if (draft.release == null && id != null) {
            String state = attribute(first(nitf, "docdata"), "management-status");
            OffsetDateTime until = release == null ? null : Dates.find(attribute(release, "norm"));
            draft.release = new Release(Clean.lineOrNull(id.attr("id-string")),
                    Clean.lineOrNull(attribute(first(nitf, "du-key"), "version")), state.equals("canceled")
                            ? Status.CANCELED
                            : state.equals("withheld") || state.equals("embargoed") && until == null
                                    ? Status.WITHHELD
                                    : Status.USABLE,
                    until);
        }
        Element byline = first(nitf, "byline");
        if (byline != null && authorless(draft)) {
            Element person = first(byline, "person");
            authors(text(person == null ? byline : person), draft);
        }
        for (Element key : Xml.all(nitf, "keyword")) {
            topic(key.attr("key"), draft);
        }
        Element body = first(nitf, "body.content");
        if (body != null) {
            for (Element media : Xml.all(body, "media")) {
                Element caption = first(media, "media-caption");
                if (caption != null && !text(caption).isEmpty()) {
                    draft.captions.add(text(caption));
                }
                media.remove();
            }
            paragraphs(body.html(), draft);
        }
        Element publisher = first(nitf, "pubdata");
        draft.publication = draft.publication == null ? publication(attribute(publisher, "name")) : draft.publication;
    }

    private static boolean authorless(Draft draft) {
        return draft.authors.isEmpty();
    }

    private static void authors(String byline, Draft draft) {
        List<String> names = Bylines.of(byline).isEmpty() ? Bylines.names(byline) : Bylines.of(byline);
        if (names.isEmpty() && !byline.isEmpty()) {
            draft.authors.add(byline);
        }
        draft.authors.addAll(names);
    }

    private static void topic(String label, Draft draft) {
        if (!label.isEmpty()) {
            draft.topics.add(Clean.line(label));
        }
    }

    private static Publication publication(String name) {
        return name == null || name.isEmpty() ? null : new Publication(Clean.line(name), null);
    }

    private static void paragraphs(String html, Draft draft) {
        Fragment fragment = Fragment.of(html);
        draft.captions.addAll(fragment.captions());
        fragment.paragraphs().forEach(draft::paragraph);
    }

    private static OffsetDateTime date(Element parent, String... names) {
        for (String name : names) {
            OffsetDateTime date = Dates.find(text(first(parent, name)));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static Element first(Element parent, String name) {
        return Xml.all(parent, name).first();
    }

    private static String attribute(Element element, String name) {
        return element == null ? "" : element.attr(name);
    }

    private static String text(Element element) {
        return element == null ? "" : Clean.line(element.text());
    }
}
