package org.quoth.read.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;

/** Cuts from a page's titles what is not the headline: the names of the site and its sections, before and behind it. */
record TitleParts(Site site, String heading) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\\-–—:»·•«›/]|::)+\\s+|\\s?[|»·•]\\s?|:\\s+");
    private static final int LONGEST = 400;
    /** Characters of a heading that cannot stand in a title by chance. */
    private static final int TELLING = 15;

    /** {@code title} without them; null where nothing is left. */
    String bare(String title) {
        String bare = Clean.line(Parser.unescapeEntities(title.substring(0, Math.min(LONGEST, title.length())), false));
        for (boolean cut = true; cut;) {
            cut = false;
            Matcher separator = SEPARATOR.matcher(bare);
            while (!cut && separator.find()) {
                String head = bare.substring(0, separator.start()).strip();
                String tail = bare.substring(separator.end()).strip();
                if (!head.isEmpty()
                        && (site.isNamed(tail) || head.length() > TELLING && Site.key(head).equals(Site.key(heading)))) {
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

    /** A heading that stands behind the headline in the page's title is the site's, as in "Tunnel to close | The Daily Column". */
    static boolean isSignature(String heading, Page page) {
        String title = Clean.line(page.document().title());
        String key = Site.key(heading);
        for (Matcher separator = SEPARATOR.matcher(title); separator.find();) {
            if (separator.start() > heading.length() && Site.key(title.substring(separator.end())).equals(key)) {
                return !key.equals(Site.key(page.meta("og:title")));
            }
        }
        return false;
    }
}
