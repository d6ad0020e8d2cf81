package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads JSON Feed, versions 1 and 1.1: every item that has a text is an article. */
public final class JsonFeedReader implements Reader {
    @Override
    public ArticleFormat format() {
        return ArticleFormat.JSON_FEED;
    }

    @Override
    public boolean accepts(String content) {
        return Json.hasKey(content, "version") && content.contains("jsonfeed.org/version/1");
    }

    @Override
    public List<Document> read(Source source) {
        JsonNode feed = Json.parse(ArticleFormat.JSON_FEED, source.content());
        List<Document> documents = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            Draft draft = new Draft(ArticleFormat.JSON_FEED, source);
            String name = Json.text(feed, "title");
            draft.publication = name == null ? null : new Publication(Clean.line(name), null);
            draft.headline = Clean.lineOrNull(Json.text(item, "title"));
            draft.url = Json.text(item, "url", "external_url") == null ? source.url() : Json.text(item, "url", "external_url");
            draft.publishedAt = Dates.find(Json.text(item, "date_published", "date_modified"));
            draft.language = Json.text(item, "language") == null ? Json.text(feed, "language") : Json.text(item, "language");
            String id = item.path("id").asText("");
            draft.release = id.isEmpty()
                    ? null
                    : new Release(id, Json.text(item, "date_modified"), Release.Status.USABLE, null);
            item.path("tags").forEach(tag -> draft.topic(tag.asText("")));
            JsonNode authors = item.has("authors")
                    ? item.path("authors")
                    : item.has("author")
                            ? item.path("author")
                            : feed.has("authors") ? feed.path("authors") : feed.path("author");
            if (authors.isObject()) {
                draft.author(authors.path("name").asText(""));
            } else {
                authors.forEach(author -> draft.author(author.path("name").asText("")));
            }
            String html = Json.text(item, "content_html");
            String text = Json.text(item, "content_text", "summary");
            if (html != null || text != null) {
                draft.text(html == null ? Fragment.ofText(text) : Fragment.of(html));
            }
            if (draft.hasSentence()) {
                documents.add(draft.toDocument());
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.JSON_FEED,
                    "expected an item with content_html or content_text at /items, found none among "
                            + feed.path("items").size());
        }
        return documents;
    }
}
