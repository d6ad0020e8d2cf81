package org.quoth.read.html;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.quoth.document.Byline;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Sentences;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The article of a web page.
 *
 * @param url the address that the page calls its own; else the one that it came from; null where neither is known
 * @param publication the site's name
 * @param paragraphs clean, in reading order; none where the page holds no article
 * @param section that the article stands in, as the page names it
 * @param bylines what the page says that the authors are, and who else had a part in the article
 * @param posts of a live blog, in the order of the page; its text is what introduces them
 * @param blocks how many blocks of text the page has, the article's and all others
 */
public record WebArticle(String url, String publication, String headline, Set<String> authors, OffsetDateTime publishedAt,
        Set<String> topics, String language, String section, List<String> paragraphs, Set<String> captions,
        List<Byline> bylines, List<LivePost> posts, int blocks) {
    private static final int LONGEST_SECTION = 60;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+/\\S+");

    /** Reads {@code html}; answers any text whatever. */
    public static WebArticle of(String html, String url) {
        Page page = Page.parse(html, url);
        Body body = Body.of(page, BodyModel.get().probabilities(page));
        Page unfolded = body.paragraphs().stream().noneMatch(Sentences::holdsOne) ? page.unfolded() : null;
        if (unfolded != null) {
            page = unfolded;
            body = Body.of(page, BodyModel.get().probabilities(page));
        }
        Site site = Site.of(page);
        String address = address(page);
        Set<String> authors = Authors.of(page, site);
        return new WebArticle(address, site.name(), Headline.of(page, site), authors, PublishedAt.of(page),
                Topics.of(page, site), language(page), section(page), body.paragraphs(), body.captions(),
                Contributors.of(page, authors), LivePost.of(page, body.posts(), address), page.blocks().size());
    }

    private static String address(Page page) {
        Element canonical = page.document().selectFirst("link[rel~=(?i)^canonical$][href]");
        for (String address : List.of(canonical == null ? "" : canonical.absUrl("href"), page.meta("og:url"))) {
            if (isAddress(address)) {
                return address;
            }
        }
        return page.url();
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Of several the first, which is the widest. */
    private static String section(Page page) {
        JsonNode stated = page.jsonLd().article().path("articleSection");
        return Stream.of((stated.isArray() ? stated.path(0) : stated).asText(""),
                page.meta("article:section", "articlesection", "parsely-section", "section"))
                .map(Fragment::line)
                .filter(section -> !section.isEmpty() && section.length() <= LONGEST_SECTION)
                .findFirst().orElse(null);
    }

    private static String language(Page page) {
        Element root = page.document().selectFirst("html");
        for (String stated : List.of(page.jsonLd().article().path("inLanguage").asText(""),
                root == null ? "" : root.attr("lang"),
                page.meta("og:locale"), page.meta("content-language"), page.meta("language"))) {
            Locale locale = Locale.forLanguageTag(Clean.line(stated).replace('_', '-'));
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        }
        return null;
    }
}
