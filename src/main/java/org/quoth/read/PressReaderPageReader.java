package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Dates;

/** Reads a page saved from PressReader's text view. */
public final class PressReaderPageReader implements Reader {
    private static final Pattern MARK = Pattern.compile("data-articleid|class=[\"'][^\"'>]{0,200}article-text",
            Pattern.CASE_INSENSITIVE);
    /** The article that is open; in the page's list of articles others may stand before it. */
    private static final List<String> ARTICLE = List.of("[data-testid=textview] article[data-articleid]", "article.expanded",
            "article[data-articleid]");
    private static final int DEEPEST = 200;

    @Override
    public ArticleFormat format() {
        return ArticleFormat.PRESSREADER;
    }

    @Override
    public boolean accepts(String content) {
        return content.stripLeading().startsWith("<") && content.contains("article-content") && content.contains("article-text")
                && MARK.matcher(content).find();
    }

    @Override
    public List<Document> read(Source source) {
        Element page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(source.content(),
                source.url() == null ? "" : source.url());
        Element article = ARTICLE.stream().map(page::selectFirst).filter(Objects::nonNull).findFirst().orElse(null);
        Draft draft = new Draft(ArticleFormat.PRESSREADER, source);
        if (article != null) {
            article.select(".sr-only").remove();
            draft.headline = Clean
                    .lineOrNull(article.select("h1.article-title, h1").stream().map(Element::text).findFirst().orElse(""));
            for (Element author : article.select(".article-byline .author")) {
                List<String> names = Bylines.of(Clean.line(author.text()));
                draft.authors.addAll(names.isEmpty() ? List.of(Clean.line(author.text())) : names);
            }
            article.select("figure figcaption").forEach(caption -> draft.captions.add(Clean.line(caption.text())));
            draft.publishedAt = Dates.find(article.select("time").attr("datetime"));
            draft.release = article.attr("data-articleid").isEmpty()
                    ? null
                    : new Release(article.attr("data-articleid"), null, Release.Status.USABLE, null);
            for (Element paragraph : article.select(".article-content p.article-text, .article-content .article-crosshead")) {
                String text = Clean.line(paragraph.text());
                Dateline dateline = draft.isEmpty() ? Dateline.of(text) : null;
                draft.dateline = dateline == null ? draft.dateline : dateline.place();
                draft.paragraph(dateline == null ? text : text.substring(dateline.end()));
            }
        }
        String name = Clean.lineOrNull(page.select("meta[property=og:site_name]").attr("content"));
        draft.publication = name == null || name.equalsIgnoreCase("PressReader") ? null : new Publication(name, null);
        if (!draft.hasSentence()) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.PRESSREADER,
                    "expected article[data-articleid] with p.article-text in the page, found no sentence in it");
        }
        return List.of(draft.toDocument());
    }
}
