package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Posts of social networks that are embedded in a text. */
final class Posts {
    private static final Pattern POST = Pattern.compile("twitter-|tweet|instagram-media|bluesky-embed|mastodon-embed|reddit-");
    /** "— Jo Ferrant (@ferrant) May 6, 2031" */
    private static final Pattern SIGNATURE = Pattern.compile("[—–-]\\s?[^()]{1,80}\\(@[\\w.-]{1,60}\\).{0,40}");

    private Posts() {
    }

    /** The post that {@code block} stands in; null where it stands in none. */
    static Element around(Block block) {
        Element quote = block.element.closest("blockquote");
        return quote != null && POST.matcher(quote.className()).find() ? quote : null;
    }

    /** The paragraphs of {@code body}; a post is one with the line that says whose it is, so that nobody else's words stand between. */
    static List<String> joined(List<Block> body) {
        List<String> paragraphs = new ArrayList<>();
        Element open = null;
        int first = 0;
        for (Block block : body) {
            Element post = around(block);
            first = post != null && post == open ? first : paragraphs.size();
            open = post;
            paragraphs.add(block.text);
            if (post != null && SIGNATURE.matcher(block.text).matches()) {
                List<String> parts = paragraphs.subList(first, paragraphs.size());
                String whole = String.join(" ", parts);
                parts.clear();
                paragraphs.add(whole);
                open = null;
            }
        }
        return paragraphs;
    }
}
