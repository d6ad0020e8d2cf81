package org.quoth.read.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;

/** Chooses the headline among what the page's data, its tags and its headings call it. */
final class Headline {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\\-–—:»·•«›/]|::)+\\s+|\\s?[|»·•]\\s?|:\\s+");
    private static final Pattern NO_HEADLINE = Pattern.compile(
            "(?i)(?:log ?in|sign ?(?:in|up)|menu|search|subscribe|home|news|blog|comments?|navigation|404.*|share this.*)");
    private static final int LONGEST = 400;
    private static final int MOST = 30;

    private Headline() {
    }

    /** The headline without the site's name; null where the page has none. */
    static String of(Page page, Site site) {
        String heading = heading(page, site);
        String stated = bare(page.jsonLd().article().path("headline").asText(""), site, heading);
        String shared = bare(page.meta("og:title"), site, heading);
        String title = bare(page.document().title(), site, heading);
        // what newsrooms give to be shared is edited as a headline; elsewhere it is often written for search engines
        List<String> order = page.isNews() ? nonNull(shared, stated, heading, title) : nonNull(heading, stated, shared, title);
        return order.isEmpty() ? null : order.get(0);
    }

    private static List<String> nonNull(String... texts) {
        return java.util.Arrays.stream(texts).filter(java.util.Objects::nonNull).toList();
    }

    /** The main heading; of several the one that says most of what the title says. */
    private static String heading(Page page, Site site) {
        String best = null;
        float likest = -1;
        String title = page.document().title() + " " + page.meta("og:title");
        for (Element h1 : page.document().select("h1").stream().limit(MOST).toList()) {
            String text = Clean.line(h1.text());
            if (!text.isEmpty() && text.length() < LONGEST && !site.keys().contains(Site.key(text))
                    && !NO_HEADLINE.matcher(text).matches()
                    && !isSignature(text, page)) {
                float alike = Similarity.ofWords(text, title);
                if (alike > likest) {
                    likest = alike;
                    best = text;
                }
            }
        }
        return best;
    }

    /** A heading that stands behind the headline in the page's title is the site's, as in "Tunnel to close | The Daily Column". */
    private static boolean isSignature(String heading, Page page) {
        String title = Clean.line(page.document().title());
        String key = Site.key(heading);
        for (Matcher separator = SEPARATOR.matcher(title); separator.find();) {
            if (separator.start() > heading.length() && Site.key(title.substring(separator.end())).equals(key)) {
                return !key.equals(Site.key(page.meta("og:title")));
            }
        }
        return false;
    }

    /** {@code title} without the names of the site and its sections before and behind it; null where nothing is left. */
    private static String bare(String title, Site site, String heading) {
        String bare = Clean.line(Parser.unescapeEntities(title.substring(0, Math.min(LONGEST, title.length())), false));
        for (boolean cut = true; cut;) {
            cut = false;
            Matcher separator = SEPARATOR.matcher(bare);
            while (!cut && separator.find()) {
                String head = bare.substring(0, separator.start()).strip();
                String tail = bare.substring(separator.end()).strip();
                if (!head.isEmpty() && (site.isNamed(tail) || head.length() > 15 && Site.key(head).equals(Site.key(heading)))) {
                    bare = head;
                    cut = true;
                } else if (!tail.isEmpty() && site.keys().contains(Site.key(head))) {
                    bare = tail;
                    cut = true;
                }
            }
        }
        return bare.isEmpty() ? null : bare;
    }
}
