package org.quoth.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;
import org.quoth.read.text.Clean;

/** A web page, parsed once, for all who look at it. */
final class Page {
    /** Deeper than any page that a person wrote; the parser closes what is nested deeper. */
    static final int DEEPEST = 200;

    private static final Evaluator FOLDED = QueryParser.parse("noscript, template, script[type*=template i]");
    private static final int SHORTEST_FOLDED = 500;

    private final Document document;
    private final JsonLd jsonLd;
    private final List<Block> blocks;
    private final LiveBlog liveBlog;
    private final Set<Long> statedBody;
    private final Set<Long> description;
    private final String title;

    private final String url;
    private final Map<String, List<String>> metas;

    private Page(Document document, String url) {
        this.document = document;
        this.url = url;
        this.metas = metas(document);
        this.jsonLd = JsonLd.of(document);
        this.blocks = Blocks.of(document);
        this.liveBlog = LiveBlog.of(this);
        this.statedBody = Shingles.of(jsonLd.article().path("articleBody").asText(""));
        this.description = Shingles.of(meta("description", "og:description", "twitter:description"));
        String title = meta("og:title", "twitter:title");
        this.title = Clean.lineOrNull(title.isEmpty() ? document.title() : title);
    }

    static Page parse(String html, String url) {
        return new Page(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url == null ? "" : url), url);
    }

    /**
     * The page with what waits in it for a script, or for the want of one, in its place; null where nothing does. Some pages keep
     * their text so.
     */
    Page unfolded() {
        List<Element> folded = new ArrayList<>();
        document.filter((node, depth) -> {
            boolean isFolded = node instanceof Element element && element.is(FOLDED);
            if (isFolded) {
                folded.add((Element) node);
            }
            return isFolded ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
        boolean found = false;
        for (Element each : folded) {
            String html = each.normalName().equals("script") ? each.data() : each.html();
            if (html.length() > SHORTEST_FOLDED) {
                each.replaceWith(new Element("div").html(html));
                found = true;
            }
        }
        return found ? new Page(document, url) : null;
    }

    Document document() {
        return document;
    }

    JsonLd jsonLd() {
        return jsonLd;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Its posts; none on a page that is no live blog. */
    LiveBlog liveBlog() {
        return liveBlog;
    }

    /** Runs of words of the body as the page's data give it; empty where they do not. */
    Set<Long> statedBody() {
        return statedBody;
    }

    Set<Long> description() {
        return description;
    }

    String title() {
        return title;
    }

    /** 2 where the page calls itself a news article, 1 an article of another kind, 0 where it does not say. */
    int articleKind() {
        String type = jsonLd.kind();
        return type.contains("News") || type.contains("LiveBlog")
                ? 2
                : type.contains("Article") || type.contains("Posting") || meta("og:type").equals("article") ? 1 : 0;
    }

    /** Whether the page is a newsroom's, by its own data, or where they do not say, by its tags. */
    boolean isNews() {
        boolean otherArticle = jsonLd.kind().contains("Article") || jsonLd.kind().contains("Posting");
        return articleKind() == 2 || !otherArticle && meta("og:type").equals("article")
                && !meta("article:section", "article:tag", "news_keywords", "parsely-section").isEmpty();
    }

    String url() {
        return url;
    }

    /** Without "www."; "" where the address is not known. */
    String host() {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /** The first of these meta tags that says anything; "" where none does. */
    String meta(String... names) {
        for (String name : names) {
            for (String content : metas(name)) {
                return content;
            }
        }
        return "";
    }

    /** What all meta tags of this name (small letters) say, in their order, blank ones left out. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> metas(Document document) {
        Map<String, List<String>> metas = new HashMap<>();
        for (Element tag : document.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = tag.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !tag.attr("content").isBlank()) {
                    metas.computeIfAbsent(name, n -> new ArrayList<>()).add(tag.attr("content"));
                }
            }
        }
        return metas;
    }
}
