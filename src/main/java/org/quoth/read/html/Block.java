package org.quoth.read.html;

import org.jsoup.nodes.Element;
import org.quoth.read.text.Sentences;

/** A stretch of a page's text that is set as one block: a paragraph, a heading, a list item, a caption, a menu entry. */
final class Block {
    /** The innermost element that is set as a block of its own. */
    final Element element;
    /** Clean, on one line. */
    final String text;
    final int links;
    /** Characters that stand in links, and that are set in bold or italics; as many as {@code text} has at most. */
    final int linkChars;
    final int strongChars;
    /** Whether a reader of the page sees it only after doing something, or not at all. */
    final boolean hidden;
    final boolean closed;
    final int words;
    final int sentenceMarks;
    final int commas;
    final int digits;
    final int quotes;
    /** Words that begin with a capital, and words of up to three small letters: names and menus against prose. */
    final int capitalized;
    final int particles;

    Block(Element element, String text, int links, int linkChars, int strongChars, boolean hidden) {
        this.element = element;
        this.text = text;
        this.links = links;
        this.linkChars = Math.min(linkChars, text.length());
        this.strongChars = Math.min(strongChars, text.length());
        this.hidden = hidden;
        this.closed = Sentences.isClosed(text);
        int words = 0;
        int sentenceMarks = 0;
        int commas = 0;
        int digits = 0;
        int quotes = 0;
        int capitalized = 0;
        int particles = 0;
        int wordStart = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inWord = Character.isLetterOrDigit(c);
            if (inWord && wordStart < 0) {
                wordStart = i;
                words++;
                capitalized += Character.isUpperCase(c) ? 1 : 0;
            } else if (!inWord) {
                particles += wordStart >= 0 && i - wordStart <= 3 && Character.isLowerCase(text.charAt(wordStart)) ? 1 : 0;
                wordStart = -1;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' || c == '،' || c == '、' ? 1 : 0;
            sentenceMarks += c == '.' || c == '!' || c == '?' || c == '。' || c == '।' ? 1 : 0;
            quotes += c == '"' || c == '“' || c == '”' || c == '«' || c == '»' ? 1 : 0;
        }
        this.words = words;
        this.sentenceMarks = sentenceMarks;
        this.commas = commas;
        this.digits = digits;
        this.quotes = quotes;
        this.capitalized = capitalized;
        this.particles = particles;
    }

    int chars() {
        return text.length();
    }

    String tag() {
        return element.normalName();
    }
}
