package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the JSON of a PressReader article: the current form with {@code paragraphs}, and the older one with {@code Blocks}. */
public final class PressReaderJsonReader implements Reader {

    @Override
    public ArticleFormat format() {
        return ArticleFormat.PRESSREADER;
    }

    @Override
    public boolean accepts(String content) {
        return Json.hasKey(content, "issue", "Issue") && Json.hasKey(content, "paragraphs", "Blocks");
    }

    @Override
    public List<Document> read(Source source) {
        JsonNode root = Json.parse(ArticleFormat.PRESSREADER, source.content());
        List<Document> documents = new ArrayList<>();
        (root.isArray() ? root : List.of(root)).forEach(article -> documents.add(article(article, source)));
        if (documents.isEmpty()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.PRESSREADER, "expected an article at /0, found none");
        }
        return documents;
    }

    private static Document article(JsonNode article, Source source) {
        Draft draft = new Draft(ArticleFormat.PRESSREADER, source);
        JsonNode issue = article.has("issue") ? article.path("issue") : article.path("Issue");
        String name = Json.text(issue, "publicationName", "title", "Title", "name");
        draft.publication = name == null ? null : new Publication(Clean.line(name), Json.text(issue, "country", "CountryCode"));
        draft.headline = Clean.lineOrNull(Json.text(article, "title", "Title"));
        draft.section = Clean.lineOrNull(Json.text(issue, "sectionName", "SectionName"));
        draft.publishedAt = Dates.find(Json.text(article, "date", "Date"));
        draft.publishedAt = draft.publishedAt == null ? Dates.find(Json.text(issue, "date", "Date")) : draft.publishedAt;
        draft.language = Json.text(article, "language", "Language");
        String id = article.has("id") ? article.path("id").asText() : article.path("Id").asText("");
        draft.release = id.isEmpty() ? null : new Release(id, null, Release.Status.USABLE, null);
        Optional.ofNullable(Json.text(article, "author", "Author", "byline", "Byline")).ifPresent(draft::byline);
        article.path("images").forEach(image -> draft.caption(Json.text(image, "caption")));
        article.path("Images").forEach(image -> draft.caption(Json.text(image, "Caption", "Title")));
        article.path("paragraphs").forEach(
                each -> paragraph(Json.text(each, "type") + " " + Json.text(each, "style"), Json.text(each, "text"), draft));
        article.path("Blocks").forEach(each -> block(Json.text(each, "Role"), Json.text(each, "Text"), draft));
        if (!draft.hasSentence()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.PRESSREADER,
                    "expected paragraphs at /paragraphs or /Blocks, found no sentence among "
                            + (article.path("paragraphs").size() + article.path("Blocks").size()));
        }
        return draft.toDocument();
    }

    /** The older form calls every part by its role in the layout. */
    private static void block(String role, String text, Draft draft) {
        switch (role == null ? "text" : role.toLowerCase(Locale.ROOT)) {
            case "byline", "author" -> Optional.ofNullable(text).ifPresent(draft::byline);
            case "caption", "annotation-caption" -> draft.caption(text);
            case "title", "headline", "subtitle", "annotation", "pullquote" -> {
            }
            default -> paragraph("text", text, draft);
        }
    }

    private static void paragraph(String type, String text, Draft draft) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (text == null || kind.contains("quote")) {
            return;
        }
        if (kind.contains("caption") || kind.contains("byline")) {
            if (kind.contains("caption")) {
                draft.caption(text);
            } else {
                draft.byline(text);
            }
            return;
        }
        for (String line : Fragment.of(text).paragraphs()) {
            Dateline dateline = draft.isEmpty() ? Dateline.of(line) : null;
            draft.dateline = dateline == null ? draft.dateline : dateline.place();
            draft.paragraph(dateline == null ? line : line.substring(dateline.end()));
        }
    }
}
