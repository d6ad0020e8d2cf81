package org.quoth.read.html;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Which elements a page hides from a reader's eye, as far as can be seen without its style sheets. */
final class Visibility {
    private static final Pattern UNSEEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|clip\\s*:\\s*rect\\(\\s*0|left\\s*:\\s*-\\d{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN_CLASS = Pattern.compile(
            "(?:^|\\s)(?:sr-only|sr-text|screen-reader-text|screen-reader|visually-?hidden|visuallyhidden|u-hidden|hidden|hide|invisible|"
                    + "is-hidden|d-none|off-?screen|element-invisible|a11y-hidden)(?:\\s|$)");

    private Visibility() {
    }

    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.hasAttr("hidden") || element.normalName().equals("dialog") && !element.hasAttr("open")
                || UNSEEN_STYLE.matcher(element.attr("style")).find()
                || UNSEEN_CLASS.matcher(element.className()).find();
    }
}
