package org.quoth.read.html;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** What the makers of a page call the parts of it: a caption, a teaser, a byline ... */
enum Parts {
    BODY("article-?_?body|articlebody|body-?text|entry-?content|post-?content|article-?content|story-?body|content-?body|rich-?text|article__text|article-?text|paragraph"),
    CAPTION("caption|credit|figcap|wp-caption|photo-?info|image-?desc|img-?desc"),
    RELATED("relat|recirc|recommend|read-?more|more-?(?:from|on|stories|articles|news)|also|trending|popular|most-?read|outbrain|taboola|teaser|promo|card|further|up-?next|next-?article|see-?also|inline-?link|in-?article"),
    SIGN_UP("newsletter|subscri|sign-?up|signup|mailing|optin|opt-in|paywall|regwall|register|login|membership|donat|piano|gate"),
    COMMENT("comment|disqus|respond|reply|discussion"),
    SHARE("share|social|follow|twitter-|facebook|sharing|addtoany"),
    ADVERTISEMENT("(?:^|[-_ ])(?:ad|ads|advert\\w*|sponsor\\w*|dfp|promo\\w*|commercial)(?:$|[-_ ])"),
    AUTHOR("author|byline|bio|contributor|writer|reporter"),
    LABELS("(?:^|[-_ ])(?:tag|tags|topic|topics|categor\\w*|keyword\\w*|breadcrumb\\w*|eyebrow|kicker)(?:$|[-_ ])"),
    META("(?:^|[-_ ])(?:meta|date|time|timestamp|published|updated|dateline|posted-on|entry-meta|read-?time)(?:$|[-_ ])"),
    QUOTE("pull-?quote|pullquote|blockquote|quote"),
    LEAD("standfirst|subtitle|sub-?head|sub-?title|dek|deck|summary|excerpt|lede|lead|intro|abstract|description|key-?points|highlights|bullet"),
    TITLE("headline|(?:^|[-_ ])title|entry-title|page-title|post-title"),
    SIDE("sidebar|side-bar|widget|rail|aside|complementary|secondary|tertiary"),
    FRAME("footer|header|(?:^|[-_ ])nav|menu|masthead|toolbar|cookie|consent|gdpr|banner|modal|popup|pop-up|overlay|skip|copyright|legal|disclaimer"),
    PICTURE("gallery|slideshow|slide|carousel|image|photo|video|media|player|figure|embed|tweet|instagram"),
    BOX("infobox|fact-?box|box|callout|table-of-contents|toc|sidebar|note|alert|disclosure|correction|affiliate|product|recipe|faq"),
    LIVE("live-?blog|liveblog|live-?update|timeline|post-?list|feed|listing|archive|grid|river");

    private static final Parts[] ALL = values();
    private final Pattern names;

    Parts(String names) {
        this.names = Pattern.compile(names);
    }

    /** The parts that {@code element}'s names say it is, as a set of bits. */
    static int of(Element element, Map<Element, Integer> known) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return known.computeIfAbsent(element, e -> {
            String names = e.className() + ' ' + e.id() + ' ' + e.attr("data-testid") + ' ' + e.attr("data-component") + ' '
                    + e.attr("role") + ' ' + e.attr("itemprop") + ' ' + e.attr("aria-label") + ' '
                    + e.attr("data-component-name");
            names = names.length() > 300 ? names.substring(0, 300) : names;
            names = names.strip().toLowerCase(Locale.ROOT);
            int bits = 0;
            for (Parts part : ALL) {
                bits |= !names.isEmpty() && part.names.matcher(names).find() ? 1 << part.ordinal() : 0;
            }
            return bits;
        });
    }

    boolean in(int bits) {
        return (bits & 1 << ordinal()) != 0;
    }

    static Map<Element, Integer> memory() {
        return new IdentityHashMap<>();
    }
}
