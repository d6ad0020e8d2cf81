package org.quoth.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Clean;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who publishes a page.
 *
 * @param name as the page gives it; null where it does not
 * @param keys every name of the site that the page knows, {@link #key simplified}
 */
record Site(String name, Set<String> keys) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Site of(Page page) {
        JsonNode publisher = page.jsonLd().resolve(page.jsonLd().article().path("publisher"));
        String stated = publisher.isTextual() ? publisher.textValue() : publisher.path("name").asText("");
        String name = Clean.lineOrNull(page.meta("og:site_name"));
        if (name == null || name.matches("(?i)(https?://|www\\.).*")) {
            name = Clean.lineOrNull(stated);
        }
        Element marked = name == null ? page.document().selectFirst("[itemprop~=^publisher$] [itemprop~=^name$]") : null;
        name = marked == null ? name : Clean.lineOrNull(Microdata.text(marked));
        Set<String> keys = new HashSet<>();
        keys.add(key(name));
        keys.add(key(stated));
        keys.add(key(page.meta("application-name", "apple-mobile-web-app-title")));
        keys.add(key(page.meta("twitter:site")));
        String host = page.host();
        keys.add(key(host));
        for (String label : host.substring(0, Math.max(0, host.lastIndexOf('.'))).split("\\.")) {
            if (label.length() > 2) {
                keys.add(key(label));
            }
        }
        keys.remove("");
        return new Site(name, keys);
    }

    /** Letters and digits only, small: "The Daily Post" and "thedailypost" are the same site. */
    static String key(String name) {
        return name == null ? "" : NOT_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether {@code text} is the site's name or most of it. */
    boolean isNamed(String text) {
        String key = key(text);
        if (keys.contains(key)) {
            return true;
        }
        return key.length() > 3 && keys.stream().anyMatch(k -> k.length() > 3
                && (k.contains(key) && key.length() > 0.6 * k.length() || key.contains(k) && k.length() > 0.5 * key.length()));
    }
}
