package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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
        String number = Clean.lineOrNull(item.attr("version"));
        Element embargo = meta == null ? null : first(meta, "embargoed");
        draft.release(Clean.lineOrNull(item.attr("guid")),
                number == null && meta != null ? Clean.lineOrNull(text(first(meta, "versionCreated"))) : number,
                Draft.status(ArticleFormat.NEWSML, meta == null ? null : code(first(meta, "pubStatus"))),
                embargo == null ? null : embargo.text());
        draft.publishedAt = meta == null ? null : date(meta, "firstCreated", "versionCreated");
        draft.language = Clean.lineOrNull(item.attr("xml:lang"));
        if (content != null) {
            OffsetDateTime created = date(content, "contentCreated");
            draft.publishedAt = created == null ? draft.publishedAt : created;
            draft.headline = Clean.lineOrNull(text(headline(content)));
            draft.dateline = Clean.lineOrNull(text(first(content, "dateline")));
            Element located = draft.dateline == null ? first(content, "located") : null;
            draft.dateline = located == null ? draft.dateline : Clean.lineOrNull(text(first(located, "name")));
            draft.language = first(content, "language") == null
                    ? draft.language
                    : Clean.lineOrNull(attribute(first(content, "language"), "tag"));
            draft.byline(text(first(content, "by")));
            for (Element creator : authorless(draft) ? Xml.all(content, "creator") : List.<Element>of()) {
                draft.byline(first(creator, "name") == null ? creator.attr("literal") : text(first(creator, "name")));
            }
            for (Element contributor : Xml.all(content, "contributor")) {
                String name = text(first(contributor, "name"));
                if (!name.isEmpty()) {
                    draft.credit(name, contributor.attr("role").replaceFirst(".*[:/]", ""));
                }
            }
            for (Element subject : Xml.all(content, "subject")) {
                draft.topic(text(first(subject, "name")));
            }
            Xml.all(content, "keyword").forEach(keyword -> draft.topic(text(keyword)));
            for (Element description : Xml.all(content, "description")) {
                draft.caption(description.attr("role").endsWith("caption") ? text(description) : null);
            }
            Element source = first(content, "infoSource");
            draft.publication(source == null ? null : text(first(source, "name")));
        }
        Element provider = meta == null ? null : first(meta, "provider");
        draft.publication(provider == null ? null : text(first(provider, "name")));
        // what stands side by side in a content set is one text in several forms
        for (Element inline : Xml.all(item, "inlineXML")) {
            if (!draft.hasSentence() && first(inline, "nitf") == null) {
                Element body = first(inline, "body");
                draft.text(Fragment.of((body == null ? inline : body).html()));
            }
        }
        for (Element inline : Xml.all(item, "inlineData")) {
            if (!draft.hasSentence() && first(item, "nitf") == null) {
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

    private static void readNitf(Element nitf, Draft draft) {
        Element headline = Stream.of("hl1", "hedline", "title").map(name -> first(nitf, name)).filter(Objects::nonNull)
                .findFirst().orElse(null);
        draft.headline = draft.headline == null ? Clean.lineOrNull(text(headline)) : draft.headline;
        draft.dateline = dateline(nitf) == null ? draft.dateline : dateline(nitf);
        Element publisher = first(nitf, "pubdata");
        draft.publication(attribute(publisher, "name"));
        draft.section = Clean.lineOrNull(attribute(publisher, "position.section"));
        draft.language = draft.language == null ? Clean.lineOrNull(nitf.attr("xml:lang")) : draft.language;
        for (String date : List.of(attribute(first(nitf, "date.issue"), "norm"), attribute(publisher, "date.publication"))) {
            draft.publishedAt = draft.publishedAt == null ? Dates.find(date) : draft.publishedAt;
        }
        if (draft.release == null) {
            readRelease(nitf, draft);
        }
        Element byline = first(nitf, "byline");
        if (byline != null && authorless(draft)) {
            List<Element> people = Xml.all(byline, "person");
            Elements titles = Xml.all(byline, "byttl");
            titles.remove();
            (people.isEmpty() ? List.of(byline) : people).forEach(person -> draft.byline(text(person)));
            if (titles.size() == 1 && draft.authors.size() == 1) {
                draft.authors.forEach(author -> draft.credit(author, text(titles.first())));
            }
        }
        Xml.all(nitf, "keyword").forEach(key -> draft.topic(key.attr("key")));
        for (Element subject : Xml.all(nitf, "tobject.subject")) {
            draft.topic(Stream.of("detail", "matter", "type").map(level -> subject.attr("tobject.subject." + level))
                    .filter(label -> !label.isBlank()).findFirst().orElse(null));
        }
        Element body = first(nitf, "body.content");
        if (body != null && !draft.hasSentence()) {
            for (Element media : Xml.all(body, "media")) {
                Xml.all(media, "media-caption").forEach(caption -> draft.caption(text(caption)));
                media.remove();
            }
            draft.text(Fragment.of(body.html()));
        }
    }

    private static void readRelease(Element nitf, Draft draft) {
        String state = attribute(first(nitf, "docdata"), "management-status");
        Element date = first(nitf, "date.release");
        String until = date == null ? null : date.hasAttr("norm") ? date.attr("norm") : text(date);
        boolean embargoed = state.equals("embargoed");
        // an embargo without a date has no end
        draft.release(Clean.lineOrNull(attribute(first(nitf, "doc-id"), "id-string")),
                Clean.lineOrNull(attribute(first(nitf, "du-key"), "version")),
                embargoed ? Status.USABLE : Draft.status(ArticleFormat.NEWSML, state),
                embargoed && until == null ? "" : until != null && until.isBlank() && !embargoed ? null : until);
    }

    private static String dateline(Element nitf) {
        Element dateline = first(nitf, "dateline");
        if (dateline == null) {
            return null;
        }
        Xml.all(dateline, "story.date").forEach(Element::remove);
        Element location = first(dateline, "location");
        return Clean.lineOrNull(text(location == null ? dateline : location));
    }

    private static boolean authorless(Draft draft) {
        return draft.authors.isEmpty();
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
