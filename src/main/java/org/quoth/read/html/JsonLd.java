package org.quoth.read.html;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a page says of itself in JSON-LD (schema.org). Reads lists, {@code @graph} and references by {@code @id}. */
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

    private final List<JsonNode> things = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    private JsonLd(Document page) {
        for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
            LenientJson.read(script.data(), this::collect);
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
