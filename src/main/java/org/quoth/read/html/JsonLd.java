package org.quoth.read.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a page says of itself in JSON-LD (schema.org). Reads lists, {@code @graph} and references by {@code @id}, and JSON that
 * is broken in ways that cannot change its meaning: raw line breaks in strings, commas too many, comments, CDATA marks.
 */
final class JsonLd {
    /** Kinds of creative work that are articles, the more telling first. */
    private static final List<Set<String>> ARTICLES = List.of(
            Set.of("NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReviewNewsArticle",
                    "BackgroundNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "AdvertiserContentArticle"),
            Set.of("Article", "BlogPosting", "ScholarlyArticle", "MedicalScholarlyArticle", "TechArticle", "Report",
                    "SatiricalArticle", "SocialMediaPosting", "DiscussionForumPosting", "Review", "Recipe", "HowTo"),
            Set.of("CreativeWork", "WebPage", "ItemPage", "MedicalWebPage", "ProfilePage", "AboutPage", "VideoObject"));
    /** More things than an honest page describes. */
    private static final int MOST_THINGS = 5000;
    /** An honest page breaks off in fewer brackets. */
    private static final int MOST_OPEN = 20;

    private static final ObjectReader LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_MISSING_VALUES, JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build()
            .readerFor(JsonNode.class);

    private final List<JsonNode> things = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    private JsonLd(Document page) {
        for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
            parse(script.data());
        }
        article = choose();
    }

    static JsonLd of(Document page) {
        return new JsonLd(page);
    }

    /** The description of the article; a missing node where there is none. */
    JsonNode article() {
        return article;
    }

    /** What the article calls itself, as JSON: {@code "NewsArticle"}, {@code ["Article","LiveBlogPosting"]}; "" where nothing. */
    String kind() {
        return article.path("@type").toString();
    }

    boolean isLive() {
        return kind().contains("LiveBlogPosting");
    }

    /** The posts of the live blog that the page holds, in its order; none where it holds none. */
    List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>();
        for (JsonNode thing : things) {
            JsonNode listed = thing.path("liveBlogUpdate");
            if (updates.isEmpty()) {
                (listed.isArray() ? listed : List.of(listed)).forEach(each -> {
                    if (resolve(each).isObject()) {
                        updates.add(resolve(each));
                    }
                });
            }
        }
        return updates;
    }

    /** What {@code node} refers to by {@code @id}; itself where it refers to nothing. */
    JsonNode resolve(JsonNode node) {
        JsonNode id = node.path("@id");
        JsonNode target = id.isTextual() ? byId.get(id.textValue()) : null;
        return target == null || target.size() <= node.size() ? node : target;
    }

    private void parse(String json) {
        String bare = unwrapped(json);
        String whole = bare.indexOf('"') < 0 ? Parser.unescapeEntities(bare, false) : bare;
        try (MappingIterator<JsonNode> roots = LENIENT.readValues(closed(whole))) {
            while (roots.hasNextValue()) {
                collect(roots.nextValue());
            }
        } catch (IOException | RuntimeException broken) {
            // what was whole before the break is kept; the page's other sources make up for the rest
        }
    }

    /** Without the marks that hide a script from old browsers. */
    private static String unwrapped(String json) {
        String bare = json.strip();
        int cdata = bare.indexOf("<![CDATA[");
        if (cdata >= 0 && cdata < 8) {
            int end = bare.lastIndexOf("]]>");
            bare = bare.substring(cdata + 9, end > cdata + 9 ? end : bare.length());
        } else if (bare.startsWith("<!--")) {
            int end = bare.lastIndexOf("-->");
            bare = bare.substring(4, end > 4 ? end : bare.length());
        }
        bare = bare.strip();
        int end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == ';') {
            end--;
        }
        return bare.substring(bare.startsWith("*/") ? 2 : 0, end);
    }

    /** With the brackets that are missing at the end, where it breaks off between two values. */
    private static String closed(String json) {
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        if (quoted || open.isEmpty() || open.size() > MOST_OPEN) {
            return json;
        }
        StringBuilder closed = new StringBuilder(json);
        open.forEach(closed::append);
        return closed.toString();
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && things.size() < MOST_THINGS) {
            JsonNode node = open.poll();
            if (node.has("@type")) {
                things.add(node);
            }
            JsonNode id = node.path("@id");
            if (id.isTextual()) {
                byId.merge(id.textValue(), node, (old, next) -> next.size() > old.size() ? next : old);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private JsonNode choose() {
        for (Set<String> kinds : ARTICLES) {
            for (JsonNode thing : things) {
                if (types(thing).stream().anyMatch(kinds::contains) && (thing.has("headline") || thing.has("name"))
                        && !isListed(thing)) {
                    return thing;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** An entry of a list of other articles says less than an article does of itself. */
    private static boolean isListed(JsonNode thing) {
        return !thing.has("author") && !thing.has("datePublished") && !thing.has("articleBody")
                && !thing.has("mainEntityOfPage")
                && !thing.has("description");
    }

    private static Set<String> types(JsonNode thing) {
        JsonNode type = thing.path("@type");
        if (type.isTextual()) {
            return Set.of(bare(type.textValue()));
        }
        Set<String> types = new HashSet<>();
        type.forEach(each -> types.add(bare(each.asText())));
        return types;
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
