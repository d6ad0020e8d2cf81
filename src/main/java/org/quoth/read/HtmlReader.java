package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.List;
import java.util.regex.Pattern;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.read.html.LivePost;
import org.quoth.read.html.Wall;
import org.quoth.read.html.WebArticle;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Sentences;

/** Reads the article of a web page: what its own data say of it, and the text apart from all that stands around it. */
public final class HtmlReader implements Reader {
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype\\s+html|html|head|body|article|div|meta|title|p|h1)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A page declares itself within its first characters, comments and licences notwithstanding. */
    private static final int REACH = 4000;
    /** How much a message shows of what was found. */
    private static final int SHOWN = 60;

    @Override
    public ArticleFormat format() {
        return ArticleFormat.HTML;
    }

    @Override
    public boolean accepts(String content) {
        String start = content.substring(0, Math.min(REACH, content.length())).stripLeading();
        return start.startsWith("<") && !start.startsWith("<?xml version") && MARKUP.matcher(start).find()
                || start.startsWith("<?xml version") && start.contains("<html");
    }

    @Override
    public List<Document> read(Source source) {
        WebArticle article = WebArticle.of(source.content(), source.url());
        if (article.paragraphs().stream().noneMatch(Sentences::holdsOne)) {
            throw noArticle(article, "no paragraph that belongs to one in " + article.blocks() + " blocks of text");
        }
        Wall wall = Wall.of(article.paragraphs());
        if (wall != null) {
            throw noArticle(article, "a page that " + wall.does() + ": \"" + shortened(article.paragraphs().get(0)) + '"');
        }
        Draft draft = new Draft(ArticleFormat.HTML, source);
        draft.url = article.url();
        draft.publication = article.publication() == null ? null : new Publication(article.publication(), null);
        draft.headline = article.headline();
        draft.authors.addAll(article.authors());
        article.bylines().forEach(byline -> draft.credit(byline.name(), byline.role()));
        draft.publishedAt = article.publishedAt();
        draft.topics.addAll(article.topics());
        draft.language = article.language();
        draft.section = article.section();
        draft.captions.addAll(article.captions());
        article.paragraphs().forEach(draft::paragraph);
        Dateline dateline = Dateline.of(article.paragraphs().get(0));
        draft.dateline = dateline == null ? null : dateline.place();
        Document document = draft.toDocument();
        return List.of(document.with(article.posts().stream().map(post -> post(post, document, source)).toList()));
    }

    private static UnreadableException noArticle(WebArticle article, String found) {
        return new UnreadableException(NO_ARTICLE, ArticleFormat.HTML, "expected an article in the page"
                + (article.headline() == null ? "" : " \"" + article.headline() + "\"") + ", found " + found);
    }

    private static String shortened(String paragraph) {
        return paragraph.length() <= SHOWN
                ? paragraph
                : paragraph.substring(0, paragraph.offsetByCodePoints(0, paragraph.codePointCount(0, SHOWN) - 1)) + "…";
    }

    /** What a post does not say of itself is what the page says of all. */
    private static Document post(LivePost post, Document page, Source source) {
        Draft draft = new Draft(ArticleFormat.HTML, source);
        draft.url = post.url();
        draft.publication = page.publication();
        draft.headline = post.headline();
        draft.authors.addAll(post.authors());
        draft.publishedAt = post.publishedAt();
        draft.topics.addAll(page.topics());
        draft.language = page.language();
        draft.section = page.section();
        post.paragraphs().forEach(draft::paragraph);
        return draft.toDocument();
    }
}
