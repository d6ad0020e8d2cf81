package org.quoth.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Release.Status;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

/** The IPTC's older XML for the text of an article (NITF), by itself or in an item of NewsML. */
final class Nitf {
    private Nitf() {
    }

    /** Adds to {@code draft} what the document says, as far as the item around it has not said so. */
    static void read(Element nitf, Draft draft) {
        Element headline = Stream.of("hl1", "hedline", "title").map(name -> Xml.first(nitf, name)).filter(Objects::nonNull)
                .findFirst().orElse(null);
        draft.headline = draft.headline == null ? Clean.lineOrNull(Xml.text(headline)) : draft.headline;
        draft.dateline = dateline(nitf) == null ? draft.dateline : dateline(nitf);
        Element publisher = Xml.first(nitf, "pubdata");
        draft.publication(Xml.attribute(publisher, "name"));
        draft.section = Clean.lineOrNull(Xml.attribute(publisher, "position.section"));
        draft.language = draft.language == null ? Clean.lineOrNull(nitf.attr("xml:lang")) : draft.language;
        for (String date : List.of(Xml.attribute(Xml.first(nitf, "date.issue"), "norm"),
                Xml.attribute(publisher, "date.publication"))) {
            draft.publishedAt = draft.publishedAt == null ? Dates.find(date) : draft.publishedAt;
        }
        if (draft.release == null) {
            readRelease(nitf, draft);
        }
        Element byline = Xml.first(nitf, "byline");
        if (byline != null && draft.authors.isEmpty()) {
            List<Element> people = Xml.all(byline, "person");
            Elements titles = Xml.all(byline, "byttl");
            titles.remove();
            (people.isEmpty() ? List.of(byline) : people).forEach(person -> draft.byline(Xml.text(person)));
            if (titles.size() == 1 && draft.authors.size() == 1) {
                draft.authors.forEach(author -> draft.credit(author, Xml.text(titles.first())));
            }
        }
        Xml.all(nitf, "keyword").forEach(key -> draft.topic(key.attr("key")));
        for (Element subject : Xml.all(nitf, "tobject.subject")) {
            draft.topic(Stream.of("detail", "matter", "type").map(level -> subject.attr("tobject.subject." + level))
                    .filter(label -> !label.isBlank()).findFirst().orElse(null));
        }
        Element body = Xml.first(nitf, "body.content");
        if (body != null && !draft.hasSentence()) {
            for (Element media : Xml.all(body, "media")) {
                Xml.all(media, "media-caption").forEach(caption -> draft.caption(Xml.text(caption)));
                media.remove();
            }
            draft.text(Fragment.of(body.html()));
        }
    }

    private static void readRelease(Element nitf, Draft draft) {
        String state = Xml.attribute(Xml.first(nitf, "docdata"), "management-status");
        Element date = Xml.first(nitf, "date.release");
        String until = date == null ? null : date.hasAttr("norm") ? date.attr("norm") : Xml.text(date);
        boolean embargoed = state.equals("embargoed");
        // an embargo without a date has no end
        draft.release(Clean.lineOrNull(Xml.attribute(Xml.first(nitf, "doc-id"), "id-string")),
                Clean.lineOrNull(Xml.attribute(Xml.first(nitf, "du-key"), "version")),
                embargoed ? Status.USABLE : Draft.status(ArticleFormat.NEWSML, state),
                embargoed && until == null ? "" : until != null && until.isBlank() && !embargoed ? null : until);
    }

    private static String dateline(Element nitf) {
        Element dateline = Xml.first(nitf, "dateline");
        if (dateline == null) {
            return null;
        }
        Xml.all(dateline, "story.date").forEach(Element::remove);
        Element location = Xml.first(dateline, "location");
        return Clean.lineOrNull(Xml.text(location == null ? dateline : location));
    }
}
