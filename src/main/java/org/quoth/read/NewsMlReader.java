package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Release.Status;
import org.quoth.read.html.Fragment;
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
                Nitf.read(nitf, draft);
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
        Element meta = Xml.first(item, "itemMeta");
        Element content = Xml.first(item, "contentMeta");
        String number = Clean.lineOrNull(item.attr("version"));
        Element embargo = meta == null ? null : Xml.first(meta, "embargoed");
        draft.release(Clean.lineOrNull(item.attr("guid")),
                number == null && meta != null ? Clean.lineOrNull(Xml.text(Xml.first(meta, "versionCreated"))) : number,
                Draft.status(ArticleFormat.NEWSML, meta == null ? null : code(Xml.first(meta, "pubStatus"))),
                embargo == null ? null : embargo.text());
        draft.publishedAt = meta == null ? null : date(meta, "firstCreated", "versionCreated");
        draft.language = Clean.lineOrNull(item.attr("xml:lang"));
        if (content != null) {
            OffsetDateTime created = date(content, "contentCreated");
            draft.publishedAt = created == null ? draft.publishedAt : created;
            draft.headline = Clean.lineOrNull(Xml.text(headline(content)));
            draft.dateline = Clean.lineOrNull(Xml.text(Xml.first(content, "dateline")));
            Element located = draft.dateline == null ? Xml.first(content, "located") : null;
            draft.dateline = located == null ? draft.dateline : Clean.lineOrNull(Xml.text(Xml.first(located, "name")));
            draft.language = Xml.first(content, "language") == null
                    ? draft.language
                    : Clean.lineOrNull(Xml.attribute(Xml.first(content, "language"), "tag"));
            draft.byline(Xml.text(Xml.first(content, "by")));
            for (Element creator : draft.authors.isEmpty() ? Xml.all(content, "creator") : List.<Element>of()) {
                draft.byline(
                        Xml.first(creator, "name") == null ? creator.attr("literal") : Xml.text(Xml.first(creator, "name")));
            }
            for (Element contributor : Xml.all(content, "contributor")) {
                String name = Xml.text(Xml.first(contributor, "name"));
                if (!name.isEmpty()) {
                    draft.credit(name, contributor.attr("role").replaceFirst(".*[:/]", ""));
                }
            }
            for (Element subject : Xml.all(content, "subject")) {
                draft.topic(Xml.text(Xml.first(subject, "name")));
            }
            Xml.all(content, "keyword").forEach(keyword -> draft.topic(Xml.text(keyword)));
            for (Element description : Xml.all(content, "description")) {
                draft.caption(description.attr("role").endsWith("caption") ? Xml.text(description) : null);
            }
            Element source = Xml.first(content, "infoSource");
            draft.publication(source == null ? null : Xml.text(Xml.first(source, "name")));
        }
        Element provider = meta == null ? null : Xml.first(meta, "provider");
        draft.publication(provider == null ? null : Xml.text(Xml.first(provider, "name")));
        // what stands side by side in a content set is one text in several forms
        for (Element inline : Xml.all(item, "inlineXML")) {
            if (!draft.hasSentence() && Xml.first(inline, "nitf") == null) {
                Element body = Xml.first(inline, "body");
                draft.text(Fragment.of((body == null ? inline : body).html()));
            }
        }
        for (Element inline : Xml.all(item, "inlineData")) {
            if (!draft.hasSentence() && Xml.first(item, "nitf") == null) {
                draft.text(Fragment.of(inline.wholeText(), inline.attr("contenttype")));
            }
        }
    }

    /** Of several headlines the main one; an overline or a line below it is none. */
    private static Element headline(Element content) {
        List<Element> headlines = Xml.all(content, "headline");
        return headlines.stream().filter(headline -> headline.attr("role").endsWith("main")).findFirst()
                .or(() -> headlines.stream().filter(headline -> headline.attr("role").isEmpty()).findFirst())
                .or(() -> headlines.stream().findFirst()).orElse(null);
    }

    /** A code, which can be written in three ways. */
    private static String code(Element element) {
        return element == null ? null : element.attr("qcode") + element.attr("uri") + element.attr("literal");
    }

    private static OffsetDateTime date(Element parent, String... names) {
        for (String name : names) {
            OffsetDateTime date = Dates.find(Xml.text(Xml.first(parent, name)));
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
