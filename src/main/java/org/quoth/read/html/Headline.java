package org.quoth.read.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Clean;

/**
 * Chooses the headline among what the page's data, its tags and its headings call it. Newsrooms edit what they give to be
 * shared as a headline, elsewhere it is often written for search engines; so on a news page the shared title stands, unless
 * the page's other titles agree against it.
 */
final class Headline {
    private static final Pattern NO_HEADLINE = Pattern.compile(
            "(?i)(?:log ?in|sign ?(?:in|up)|menu|search|subscribe|home|news|blog|comments?|navigation|404.*|share this.*)");
    /** What a story is about, before its headline: "Harbour tunnel: Traders ask who will pay". */
    private static final Pattern KICKER = Pattern.compile("(?:\\S+ ){0,2}\\S+: .*");
    private static final int LONGEST = 400;
    private static final int MOST = 30;
    /** The share of words that the main heading has in common with the page's titles, at least. */
    private static final float ALIKE = 0.2f;
    /** So many more titles must agree on another than on the shared one. */
    private static final int MAJORITY = 2;

    private final String heading;
    private final String stated;
    private final String shared;
    /** As the page's microdata give it. */
    private final String marked;
    private final String title;
    /** {@link Site#key Keys} of all that gives the headline a vote: the candidates and the page's other titles. */
    private final List<String> votes;

    private Headline(Page page, Site site) {
        String main = heading(page, site);
        TitleParts parts = new TitleParts(site, main);
        stated = parts.bare(page.jsonLd().article().path("headline").asText(""));
        shared = parts.bare(page.meta("og:title"));
        Element microdata = page.document().selectFirst("[itemtype~=(Article|Posting)$] [itemprop~=^headline$]");
        marked = microdata == null ? null : parts.bare(Microdata.text(microdata));
        title = parts.bare(page.document().title());
        boolean alone = stated == null && shared == null && title == null;
        heading = main != null && (alone || likeness(main, page) >= ALIKE) ? main : null;
        votes = Stream.of(stated, heading, shared, begun(title), parts.bare(page.meta("twitter:title")),
                parts.bare(page.jsonLd().article().path("name").asText(""))).filter(Objects::nonNull).map(Site::key).toList();
    }

    /** The headline without the site's name; null where the page has none. */
    static String of(Page page, Site site) {
        Headline headline = new Headline(page, site);
        return page.isNews()
                ? headline.ofNews(page)
                : first(headline.heading, headline.stated, headline.shared, headline.marked, headline.title);
    }

    private String ofNews(Page page) {
        if (shared == null || page.jsonLd().isLive()) {
            return first(shared, stated, heading, marked, title);
        }
        String best = shared;
        for (String other : Arrays.asList(stated, heading)) {
            best = other != null && votes(other) >= votes(best) + MAJORITY ? other : best;
        }
        boolean withKicker = stated != null && KICKER.matcher(stated).matches() && best.indexOf(':') < 0
                && Site.key(stated).equals(Site.key(begun(title)));
        return withKicker ? stated : best;
    }

    private long votes(String candidate) {
        String key = Site.key(candidate);
        return votes.stream().filter(key::equals).count();
    }

    /** The longest of the candidates that the page's title begins with: behind it stand the section and the site. */
    private String begun(String title) {
        String key = Site.key(title);
        return Stream.of(stated, heading, shared).filter(Objects::nonNull)
                .filter(candidate -> key.startsWith(Site.key(candidate)))
                .max(Comparator.comparingInt(String::length)).orElse(title);
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The main heading; of several the one that says most of what the title says. */
    private static String heading(Page page, Site site) {
        String best = null;
        float likest = -1;
        for (Element h1 : page.document().select("h1").stream().limit(MOST).toList()) {
            String text = Clean.line(h1.text());
            if (!text.isEmpty() && text.length() < LONGEST && !site.keys().contains(Site.key(text))
                    && !NO_HEADLINE.matcher(text).matches() && !TitleParts.isSignature(text, page)) {
                float alike = likeness(text, page);
                if (alike > likest) {
                    likest = alike;
                    best = text;
                }
            }
        }
        return best;
    }

    private static float likeness(String heading, Page page) {
        return Similarity.ofWords(heading, page.document().title() + " " + page.meta("og:title"));
    }
}
