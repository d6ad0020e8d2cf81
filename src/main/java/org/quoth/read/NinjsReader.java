package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Release.Status;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads ninjs, the IPTC's news in JSON. Versions 1 and 2 write {@code body_html} and {@code subject}, version 2 and 3
 * {@code bodies}, {@code headlines}, {@code people} ... as lists; both are understood wherever they stand.
 */
public final class NinjsReader implements Reader {
    /** What an item is about, in the words of version 1 and of versions 2 and 3. */
    private static final List<String> TOPICS = List.of("subject", "subjects", "keywords", "person", "people", "organisation",
            "organisations", "place", "places", "event", "events", "object", "objects");

    @Override
    public ArticleFormat format() {
        return ArticleFormat.NINJS;
    }

    @Override
    public boolean accepts(String content) {
        return Json.hasKey(content, "uri", "guid")
                && (Json.hasKey(content, "body_html", "body_text", "body_xhtml", "bodies", "headlines")
                        || Json.hasKey(content, "versioncreated", "versionCreated", "pubstatus", "pubStatus"));
    }

    @Override
    public List<Document> read(Source source) {
        JsonNode root = Json.parse(ArticleFormat.NINJS, source.content());
        List<Document> documents = new ArrayList<>();
        for (JsonNode item : root.isArray() ? root : List.of(root)) {
            read(item, source, documents);
            // a package holds its articles as associations
            item.path("associations").forEach(part -> {
                if (!body(part).isEmpty()) {
                    read(part, source, documents);
                }
            });
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.NINJS,
                    "expected a text at /body_html, /body_text, /body_xhtml or /bodies, found none");
        }
        return documents;
    }

    private static void read(JsonNode item, Source source, List<Document> documents) {
        Draft draft = item(item, source);
        if (draft.hasSentence() || draft.release.status() == Status.CANCELED) {
            documents.add(draft.toDocument());
        }
    }

    private static Draft item(JsonNode item, Source source) {
        Draft draft = new Draft(ArticleFormat.NINJS, source);
        draft.headline = headline(item);
        draft.publishedAt = Dates.find(Json.text(item, "firstcreated", "firstCreated", "contentcreated", "contentCreated",
                "versioncreated", "versionCreated"));
        draft.language = Json.text(item, "language");
        draft.dateline = Clean.lineOrNull(Json.text(item, "located"));
        String version = item.path("version").asText("").isBlank()
                ? Json.text(item, "versioncreated", "versionCreated")
                : item.path("version").asText();
        draft.release(Json.text(item, "uri", "guid"), version,
                Draft.status(ArticleFormat.NINJS, Json.text(item, "pubstatus", "pubStatus")),
                Json.text(item, "embargoed", "embargoedUntil"));
        String by = Json.text(item, "by", "byline");
        if (by != null) {
            draft.byline(by);
        }
        for (String field : TOPICS) {
            item.path(field).forEach(topic -> draft.topic(topic.isTextual() ? topic.textValue() : Json.text(topic, "name")));
        }
        for (String field : List.of("infosource", "infosources", "infoSources")) {
            item.path(field).forEach(supplier -> draft.publication(Json.text(supplier, "name")));
        }
        String address = Json.text(item, "url", "contentUrl");
        for (JsonNode link : item.path("altids")) {
            address = address == null ? Json.text(link, "url") : address;
        }
        draft.url = address == null ? source.url() : address;
        for (JsonNode picture : item.path("associations")) {
            draft.caption(description(picture));
        }
        draft.text(Fragment.of(body(item), mediaType(item)));
        return draft;
    }

    private static String headline(JsonNode item) {
        String headline = Json.text(item, "headline", "title");
        for (JsonNode each : item.path("headlines")) {
            headline = headline == null || "main".equals(Json.text(each, "role")) ? Json.text(each, "value") : headline;
        }
        return headline == null ? null : Clean.lineOrNull(Fragment.line(headline));
    }

    /** The caption of a picture: {@code description_caption}, or the entry of {@code descriptions} that plays the part. */
    private static String description(JsonNode picture) {
        String caption = Json.text(picture, "description_caption", "description_text", "caption");
        for (JsonNode each : picture.path("descriptions")) {
            caption = caption == null || "caption".equals(Json.text(each, "role")) ? Json.text(each, "value") : caption;
        }
        return caption;
    }

    private static String body(JsonNode item) {
        JsonNode main = main(item);
        String body = main == null ? Json.text(item, "body_html", "body_xhtml", "body_text") : Json.text(main, "value");
        // version 1 lets anything follow "body_"
        for (var fields = item.fields(); body == null && fields.hasNext();) {
            String name = fields.next().getKey();
            body = name.startsWith("body_") ? Json.text(item, name) : null;
        }
        return body == null ? "" : body;
    }

    private static String mediaType(JsonNode item) {
        JsonNode main = main(item);
        boolean plain = Json.text(item, "body_html", "body_xhtml") == null && Json.text(item, "body_text") != null;
        return main != null ? Json.text(main, "contenttype", "contentType") : plain ? "text/plain" : null;
    }

    /** Of several bodies the main one or, since roles are the supplier's own, the first; null where there is none. */
    private static JsonNode main(JsonNode item) {
        JsonNode main = null;
        for (JsonNode each : item.path("bodies")) {
            boolean better = main == null || "main".equals(Json.text(each, "role"));
            main = better && Json.text(each, "value") != null ? each : main;
        }
        return main;
    }
}
