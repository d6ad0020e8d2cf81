package org.quoth.read.html;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Dates;
import org.quoth.read.text.Sentences;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A post of a live blog.
 *
 * @param url its own address, mostly a place on the page; the page's where it has none
 * @param headline null where it has none
 * @param publishedAt null where the page does not tell
 * @param paragraphs clean, in reading order, at least one of them a sentence
 */
public record LivePost(String url, String headline, Set<String> authors, OffsetDateTime publishedAt,
        List<String> paragraphs) {

    /**
     * The posts of {@code page} that say anything; what is only a picture is none.
     *
     * @param texts of each post that the page shows, as they stand on it
     * @param url of the page
     */
    static List<LivePost> of(Page page, List<List<String>> texts, String url) {
        List<LivePost> posts = new ArrayList<>();
        List<LiveBlog.Post> declared = texts.isEmpty() ? List.of() : page.liveBlog().posts();
        for (int i = 0; i < declared.size(); i++) {
            LivePost post = of(page, declared.get(i), texts.get(i), url);
            if (post.paragraphs.stream().anyMatch(Sentences::holdsOne)) {
                posts.add(post);
            }
        }
        return posts;
    }

    private static LivePost of(Page page, LiveBlog.Post post, List<String> text, String url) {
        JsonNode data = post.data();
        Element heading = post.element() == null ? null : post.element().selectFirst("h1,h2,h3,h4,h5,h6");
        String stated = Fragment.line(data.path("headline").asText(""));
        String headline = !stated.isEmpty() || heading == null ? stated : Fragment.line(heading.html());
        List<String> paragraphs = text.stream().filter(paragraph -> !Site.key(paragraph).equals(Site.key(headline))).toList();
        if (paragraphs.stream().noneMatch(Sentences::holdsOne)) {
            paragraphs = Fragment.of(data.path("articleBody").asText("")).paragraphs();
        }
        return new LivePost(address(post, url), headline.isEmpty() ? null : headline, Authors.stated(page, data),
                publishedAt(post), paragraphs);
    }

    private static String address(LiveBlog.Post post, String url) {
        String stated = post.data().path("url").asText("");
        if (WebArticle.isAddress(stated)) {
            return stated;
        }
        boolean marked = url != null && post.element() != null && !post.element().id().isEmpty();
        return marked ? url + '#' + post.element().id() : url;
    }

    private static OffsetDateTime publishedAt(LiveBlog.Post post) {
        OffsetDateTime stated = Dates.find(post.data().path("datePublished").asText(""));
        Element time = stated != null || post.element() == null ? null : post.element().selectFirst("time[datetime]");
        return time == null ? stated : Dates.find(time.attr("datetime"));
    }
}
