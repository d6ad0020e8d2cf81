package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.quoth.read.text.Clean;

/**
 * A piece of HTML that holds an article's text and nothing around it, as feeds and agencies deliver it.
 *
 * @param paragraphs clean, in reading order
 * @param captions of pictures in it
 */
public record Fragment(List<String> paragraphs, List<String> captions) {
    /** Reads {@code html}, or text without any markup, where each line is a paragraph. */
    public static Fragment of(String html) {
        List<String> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        if (html.indexOf('<') < 0) {
            Parser.unescapeEntities(html, false).lines().map(Clean::line).filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
            return new Fragment(paragraphs, captions);
        }
        Document document = Parser.htmlParser().setMaxDepth(Page.DEEPEST).parseInput("<body>" + html, "");
        Parts.Memory parts = new Parts.Memory();
        for (Block block : Blocks.of(document)) {
            (Body.isCaption(block, parts) ? captions : paragraphs).add(block.text);
        }
        return new Fragment(paragraphs, captions);
    }

    /** Reads text that is none but text: nothing in it is markup, and each line is a paragraph. */
    public static Fragment ofText(String text) {
        return new Fragment(text.lines().map(Clean::line).filter(line -> !line.isEmpty()).toList(), List.of());
    }

    /** Reads {@code content} as what its media type says; without one it is told by whether a tag stands in it. */
    public static Fragment of(String content, String mediaType) {
        return mediaType != null && mediaType.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")
                ? ofText(content)
                : of(content);
    }

    /** The text of a title or a name in which markup may have been left. */
    public static String line(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? Clean.line(html)
                : Clean.line(Parser.parseBodyFragment(html, "").text());
    }
}
