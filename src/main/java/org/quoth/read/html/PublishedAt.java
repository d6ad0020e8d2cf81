package org.quoth.read.html;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/** When an article was published: as the page's data say, else its meta tags, else what a reader sees, else its address. */
final class PublishedAt {
    private static final List<String> TAGS = List.of("article:published_time", "og:published_time", "og:article:published_time",
            "datepublished",
            "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "date", "dc.date",
            "dc.date.issued",
            "dcterms.created", "dcterms.date", "dcterms.issued", "citation_publication_date", "citation_date",
            "citation_online_date",
            "originalpublicationdate", "pubdate", "publish-date", "publish_date", "publishdate", "publication_date",
            "published_time",
            "published-date", "rnews:datepublished", "bt:pubdate", "rbpubdate", "ptime", "pdate", "created",
            "article_date_original",
            "published", "shareaholic:article_published_time", "article:post_date", "timestamp");
    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d?)[/-]?(\\d\\d?)(?=[/-]|\\D|$)");
    private static final int LONGEST_LINE = 160;

    private PublishedAt() {
    }

    /** Null where the page does not tell. */
    static OffsetDateTime of(Page page) {
        JsonNode article = page.jsonLd().article();
        OffsetDateTime found = Dates.find(article.path("datePublished").asText(""));
        for (int i = 0; found == null && i < TAGS.size(); i++) {
            for (String content : page.metas(TAGS.get(i))) {
                found = found == null ? Dates.find(content) : found;
            }
        }
        found = found == null ? marked(page, "[itemprop~=(?i)datePublished]") : found;
        found = found == null ? Dates.find(article.path("dateCreated").asText("")) : found;
        found = found == null ? Dates.find(article.path("uploadDate").asText("")) : found;
        found = found == null
                ? marked(page, "time[pubdate],time[datetime][class*=publish i],time[datetime][class*=entry-date i]")
                : found;
        found = found == null ? address(page.url()) : found;
        found = found == null
                ? marked(page, "article time[datetime],main time[datetime],header time[datetime],time[datetime]")
                : found;
        found = found == null ? seen(page) : found;
        found = found == null ? Dates.find(page.meta("article:modified_time", "og:updated_time", "last-modified")) : found;
        return found == null ? Dates.find(article.path("dateModified").asText("")) : found;
    }

    private static OffsetDateTime marked(Page page, String query) {
        for (Element element : page.document().select(query)) {
            for (String text : List.of(element.attr("datetime"), element.attr("content"), element.text())) {
                OffsetDateTime date = Dates.find(text);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static OffsetDateTime address(String url) {
        Matcher date = IN_ADDRESS.matcher(url == null ? "" : url);
        return date.find() ? Dates.find(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : null;
    }

    /** A short line with a date, above the text or right below it; first those in elements that are named for it. */
    private static OffsetDateTime seen(Page page) {
        int proseSeen = 0;
        OffsetDateTime unnamed = null;
        for (Block block : page.blocks()) {
            if (block.chars() <= LONGEST_LINE && block.digits >= 5) {
                OffsetDateTime date = Dates.find(block.text);
                if (date != null && (proseSeen < 3 || named(block))) {
                    if (named(block)) {
                        return date;
                    }
                    unnamed = unnamed == null ? date : unnamed;
                }
            }
            proseSeen += Surroundings.isProse(block) ? 1 : 0;
        }
        return unnamed;
    }

    private static final Pattern NAMED = Pattern.compile("(?i)date|time|publish|posted|byline|meta");

    private static boolean named(Block block) {
        Element e = block.element;
        for (int level = 0; e != null && level < 3; level++, e = e.parent()) {
            if (NAMED.matcher(e.className() + " " + e.id()).find()) {
                return true;
            }
        }
        return false;
    }
}
