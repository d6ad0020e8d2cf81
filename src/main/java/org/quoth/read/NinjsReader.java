package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release.Status;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads ninjs, the IPTC's news in JSON. Versions 1 and 2 write {@code body_html} and {@code subject}, version 2 and 3
 * {@code bodies}, {@code headlines}, {@code people} ... as lists; both are understood wherever they stand.
 */
public final class NinjsReader implements Reader {
    @Override
    public ArticleFormat format() {
        return ArticleFormat.NINJS;
    }

    @Override
    public boolean accepts(String content) {
        return Json.hasKey(content, "uri")
                && (Json.hasKey(content, "body_html", "body_text", "body_xhtml", "bodies", "headlines")
                        || Json.hasKey(content, "versioncreated", "versionCreated", "pubstatus", "pubStatus"));
    }

    @Override
    public List<Document> read(Source source) {
        JsonNode root = Json.parse(ArticleFormat.NINJS, source.content());
        List<Document> documents = new ArrayList<>();
        for (JsonNode item : root.isArray() ? root : List.of(root)) {
            Draft draft = item(item, source);
            if (draft.hasSentence() || draft.release.status() == Status.CANCELED) {
                documents.add(draft.toDocument());
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.NINJS,
                    "expected a text at /body_html, /body_text, /body_xhtml or /bodies, found none");
        }
        return documents;
    }

    private static Draft item(JsonNode item, Source source) {
        Draft draft = new Draft(ArticleFormat.NINJS, source);
        draft.headline = headline(item);
        draft.publishedAt = Dates.find(Json.text(item, "firstcreated", "firstCreated", "contentcreated", "contentCreated",
                "versioncreated", "versionCreated"));
        draft.language = Json.text(item, "language");
        draft.dateline = Clean.lineOrNull(Json.text(item, "located"));
        String status = Json.text(item, "pubstatus", "pubStatus");
        draft.release(Json.text(item, "uri"), item.path("version").asText(null),
                "canceled".equals(status) ? Status.CANCELED : "withheld".equals(status) ? Status.WITHHELD : Status.USABLE,
                Json.text(item, "embargoed", "embargoedUntil"));
        String by = Json.text(item, "by", "byline");
        if (by != null) {
            List<String> names = Bylines.of(Clean.line(by));
            draft.authors.addAll(names.isEmpty() ? Bylines.names(Clean.line(by)) : names);
        }
        for (String field : List.of("subject", "subjects", "keywords")) {
            item.path(field)
                    .forEach(topic -> add(topic.isTextual() ? topic.textValue() : topic.path("name").asText(""), draft.topics));
        }
        for (String field : List.of("infosource", "infosources", "infoSources")) {
            for (JsonNode supplier : item.path(field)) {
                String name = Json.text(supplier, "name");
                draft.publication = draft.publication == null && name != null
                        ? new Publication(Clean.line(name), null)
                        : draft.publication;
            }
        }
        String address = Json.text(item, "url", "contentUrl");
        for (JsonNode link : item.path("altids")) {
            address = address == null ? Json.text(link, "url") : address;
        }
        draft.url = address == null ? source.url() : address;
        for (JsonNode picture : item.path("associations")) {
            add(String.valueOf(Json.text(picture, "description_text", "caption")).replaceFirst("^null$", ""), draft.captions);
        }
        Fragment text = Fragment.of(body(item));
        draft.captions.addAll(text.captions());
        text.paragraphs().forEach(draft::paragraph);
        return draft;
    }

    private static String headline(JsonNode item) {
        String headline = Json.text(item, "headline", "title");
        for (JsonNode each : item.path("headlines")) {
            headline = headline == null || "main".equals(Json.text(each, "role")) ? Json.text(each, "value") : headline;
        }
        return headline == null ? null : Clean.lineOrNull(Fragment.line(headline));
    }

    private static String body(JsonNode item) {
        String body = Json.text(item, "body_html", "body_xhtml", "body_text");
        for (JsonNode each : item.path("bodies")) {
            body = body == null || "main".equals(Json.text(each, "role")) ? Json.text(each, "value") : body;
        }
        return body == null ? "" : body;
    }

    private static void add(String text, Set<String> to) {
        String clean = Clean.line(text);
        if (!clean.isEmpty()) {
            to.add(clean);
        }
    }
}
