package org.quoth.read.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/** What the makers of a page call the parts of it, told by the words in classes and ids; a word stands for all that begin with it. */
enum Parts {
    BODY("articlebody bodytext bodycopy bodycontent entrycontent postcontent articlecontent articletext storybody storytext contentbody "
            + "richtext paragraph prose postbody pagecontent maincontent blogcontent"),
    CAPTION("caption credit figcap photoinfo imagedesc imgdesc photocredit photographer copyright attribution"),
    RELATED("relat recirc recommend readmore morefrom moreon morestories morearticles morenews seealso alsoread readalso trending popular "
            + "mostread mostviewed outbrain taboola teaser card further upnext nextarticle inlinelink inarticle promo latest"),
    SIGN_UP("newsletter subscri signup mailing optin paywall regwall register login membership donat piano gate mailchimp hubspot"),
    COMMENT("comment disqus respond reply replies discussion"),
    SHARE("share social follow sharing addtoany facebook linkedin whatsapp"),
    ADVERTISEMENT("ad ads advert advertisement advertising sponsor sponsored dfp commercial adunit adslot"),
    AUTHOR("author byline bio contributor writer reporter"),
    LABELS("tag tags topic topics categor keyword breadcrumb eyebrow kicker"),
    META("meta date time timestamp published updated dateline postedon readtime readingtime timeago"),
    QUOTE("pullquote blockquote quote"),
    LEAD("standfirst subtitle subhead subtitle dek deck summary excerpt lede lead intro abstract description keypoints highlights bullet takeaway"),
    TITLE("headline title heading"),
    SIDE("sidebar widget rail aside complementary secondary tertiary"),
    FRAME("footer header nav menu masthead toolbar cookie consent gdpr banner modal popup overlay skip legal disclaimer"),
    PICTURE("gallery slideshow slide carousel image img photo picture video media player figure"),
    POST("tweet twitter instagram embed tiktok reddit bluesky"),
    BOX("infobox factbox box callout tableofcontents toc note alert disclosure correction affiliate product recipe faq"),
    LIVE("liveblog liveupdate livepost timeline postlist feed listing archive grid river");

    /** Shorter words stand only for themselves: "ad" is not the beginning of "address". */
    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_STEM = 16;
    private static final int LONGEST_NAMES = 300;
    private static final Map<String, Integer> STEMS = new HashMap<>();
    static {
        for (Parts part : values()) {
            for (String stem : part.stems) {
                STEMS.merge(stem, 1 << part.ordinal(), (a, b) -> a | b);
            }
        }
    }
    private final List<String> stems;

    Parts(String stems) {
        this.stems = List.of(stems.split(" "));
    }

    boolean in(int bits) {
        return (bits & 1 << ordinal()) != 0;
    }

    /** Remembers what it was asked before; for one page and one thread. */
    static final class Memory {
        private final Map<Element, Integer> ofElements = new IdentityHashMap<>();
        private final Map<String, Integer> ofNames = new HashMap<>();
        private final Map<String, Integer> ofWords = new HashMap<>();

        /** The parts that the element's names say it is, as a set of bits. */
        int of(Element element) {
            if (element.attributesSize() == 0) {
                return 0;
            }
            Integer known = ofElements.get(element);
            if (known == null) {
                String names = element.className() + ' ' + element.id() + ' ' + element.attr("data-testid") + ' '
                        + element.attr("data-component") + ' ' + element.attr("role") + ' ' + element.attr("itemprop");
                known = ofNames.computeIfAbsent(names, this::parts);
                ofElements.put(element, known);
            }
            return known;
        }

        private int parts(String names) {
            int bits = 0;
            String before = "";
            for (String word : Names.words(names.substring(0, Math.min(LONGEST_NAMES, names.length())))) {
                bits |= ofWords.computeIfAbsent(word, Memory::stem) | ofWords.computeIfAbsent(before + word, Memory::stem);
                before = word;
            }
            return bits;
        }

        private static int stem(String word) {
            int bits = STEMS.getOrDefault(word, 0);
            for (int length = SHORTEST_STEM; length < Math.min(word.length(), LONGEST_STEM); length++) {
                bits |= STEMS.getOrDefault(word.substring(0, length), 0);
            }
            return bits;
        }
    }
}
