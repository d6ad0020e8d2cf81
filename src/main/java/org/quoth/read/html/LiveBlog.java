package org.quoth.read.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Where the posts of a live blog stand on its page. Only a page that declares its posts is cut, by JSON-LD or microdata
 * ({@code liveBlogUpdate} of schema.org): what looks like a list of posts may as well be the sections of one article.
 */
final class LiveBlog {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** A post stands no deeper than this in the element that holds them all. */
    private static final int REACH = 30;

    /**
     * @param data what the page's data say of it; a missing node where they do not
     * @param element that it begins in; null where the page does not show it
     */
    record Post(JsonNode data, Element element) {
    }

    private final List<Post> posts = new ArrayList<>();
    /** The numbers of the posts by the elements that they are made of. */
    private final Map<Element, Integer> places = new IdentityHashMap<>();

    private LiveBlog(Page page) {
        List<JsonNode> updates = page.jsonLd().updates();
        List<Element> marked = page.document().select("[itemprop~=(?:^|\\s)liveBlogUpdate(?:\\s|$)]");
        if (updates.isEmpty() && marked.isEmpty()) {
            return;
        }
        Map<Element, JsonNode> seen = new LinkedHashMap<>();
        marked.forEach(element -> seen.put(element, MissingNode.getInstance()));
        List<JsonNode> unseen = new ArrayList<>();
        Landmarks landmarks = new Landmarks(page);
        for (JsonNode update : updates) {
            Element element = landmarks.of(update);
            if (element == null || !seen.getOrDefault(element, MissingNode.getInstance()).isMissingNode()) {
                unseen.add(update);
            } else {
                seen.put(element, update);
            }
        }
        place(seen);
        unseen.forEach(update -> posts.add(new Post(update, null)));
    }

    static LiveBlog of(Page page) {
        return new LiveBlog(page);
    }

    /** In the order of the page; those that it does not show come last. */
    List<Post> posts() {
        return posts;
    }

    /** The number of the post that {@code block} stands in; -1 where it stands in none. */
    int postOf(Block block) {
        for (Element e = block.element; e != null && !places.isEmpty(); e = e.parent()) {
            Integer post = places.get(e);
            if (post != null) {
                return post;
            }
        }
        return -1;
    }

    /** Finds the element that holds the posts side by side; what stands there between two belongs to the former. */
    private void place(Map<Element, JsonNode> seen) {
        Element list = list(seen.keySet());
        if (list == null) {
            return;
        }
        Map<Element, JsonNode> starts = new IdentityHashMap<>();
        Set<String> styles = new HashSet<>();
        seen.forEach((element, data) -> {
            Element start = childOf(list, element);
            if (start != null) {
                starts.merge(start, data, (one, other) -> one.isMissingNode() ? other : one);
                styles.add(style(start));
            } else if (!data.isMissingNode()) {
                posts.add(new Post(data, null));
            }
        });
        List<Post> elsewhere = List.copyOf(posts);
        posts.clear();
        List<Element> behind = new ArrayList<>();
        for (Element child : list.children()) {
            JsonNode data = starts.get(child);
            if (data != null || styles.contains(style(child)) && !isLine(child)) {
                posts.add(new Post(data == null ? MissingNode.getInstance() : data, child));
                behind.clear();
            } else {
                behind.add(child);
            }
            if (!posts.isEmpty()) {
                places.put(child, posts.size() - 1);
            }
        }
        if (!isLine(posts.get(posts.size() - 1).element())) {
            behind.forEach(places::remove);
        }
        posts.addAll(elsewhere);
    }

    /** Whether it can be but the line above a post, the rest of which stands beside it. */
    private static boolean isLine(Element element) {
        return HEADING.matcher(element.normalName()).matches() || Blocks.INLINE.contains(element.normalName());
    }

    private static String style(Element element) {
        return element.normalName() + '.' + element.className();
    }

    /** The element with the most children that hold a post, of several the innermost; null where there are no posts. */
    private static Element list(Set<Element> seen) {
        Map<Element, Set<Element>> held = new IdentityHashMap<>();
        Element best = null;
        for (Element post : seen) {
            Element child = post;
            for (int level = 0; level < REACH && child.parent() != null; level++, child = child.parent()) {
                Set<Element> children = held.computeIfAbsent(child.parent(),
                        parent -> Collections.newSetFromMap(new IdentityHashMap<>()));
                children.add(child);
                best = best == null || children.size() > held.get(best).size() ? child.parent() : best;
            }
        }
        return best;
    }

    private static Element childOf(Element list, Element descendant) {
        Element child = descendant;
        for (int level = 0; child != null && level < REACH && child.parent() != list; level++) {
            child = child.parent();
        }
        return child != null && child.parent() == list ? child : null;
    }

    /** What the data of a post can be found by on the page: its element's id, or its headline as a heading. */
    private static final class Landmarks {
        private final Map<String, Element> ids = new HashMap<>();
        private final Map<String, Element> headings = new HashMap<>();

        Landmarks(Page page) {
            page.document().select("[id]").forEach(element -> ids.putIfAbsent(element.id(), element));
            for (Block block : page.blocks()) {
                if (HEADING.matcher(block.tag()).matches()) {
                    headings.putIfAbsent(Site.key(block.text), block.element);
                }
            }
        }

        Element of(JsonNode update) {
            String address = update.path("url").asText("");
            Element element = ids.get(address.substring(address.indexOf('#') + 1));
            return element != null ? element : headings.get(Site.key(Fragment.line(update.path("headline").asText(""))));
        }
    }
}
