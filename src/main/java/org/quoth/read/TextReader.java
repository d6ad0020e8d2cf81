package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_SENTENCES;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Span;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Sentences;

/**
 * Reads plain text verbatim: the body is the content, paragraphs are spans of it. A headline that stands apart is also
 * told as such, but stays where it is, as the dateline does.
 */
public final class TextReader implements Reader {
    private static final int LONGEST_HEADLINE = 160;

    @Override
    public ArticleFormat format() {
        return ArticleFormat.TEXT;
    }

    /** Anything is text. */
    @Override
    public boolean accepts(String content) {
        return true;
    }

    @Override
    public List<Document> read(Source source) {
        String content = source.content();
        Legibility.checkVerbatim(ArticleFormat.TEXT, content);
        List<Span> paragraphs = paragraphs(content);
        if (paragraphs.stream().noneMatch(p -> Sentences.holdsOne(p.in(content)))) {
            throw new UnreadableException(NO_SENTENCES, ArticleFormat.TEXT,
                    "expected sentences, found none in " + content.length()
                            + " characters");
        }
        Draft draft = new Draft(ArticleFormat.TEXT, source);
        String first = Clean.line(paragraphs.get(0).in(content));
        boolean headed = paragraphs.size() > 1 && isHeadline(first) && Dateline.of(first) == null;
        if (headed) {
            draft.headline = first;
        }
        Dateline dateline = Dateline.of(Clean.line(paragraphs.get(headed ? 1 : 0).in(content)));
        if (dateline != null) {
            draft.dateline = dateline.place();
        }
        return List.of(draft.toDocument(content, paragraphs));
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && (!Sentences.isClosed(line) || line.endsWith("?"));
    }

    /** Spans of {@code text} without the white space around them. */
    static List<Span> paragraphs(String text) {
        List<Span> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Span> paragraphs = new ArrayList<>();
        Span last = null;
        for (Span line : lines) {
            if (last != null && wrapped && continues(text, last, line)) {
                last = new Span(last.start(), line.end());
                paragraphs.set(paragraphs.size() - 1, last);
            } else {
                last = line;
                paragraphs.add(last);
            }
        }
        return paragraphs;
    }

    /** The lines that are not blank, trimmed. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && !isLineBreak(text.charAt(end))) {
                end++;
            }
            int from = start;
            int to = end;
            while (from < to && isEdge(text.charAt(from))) {
                from++;
            }
            while (to > from && isEdge(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Span(from, to));
            }
        }
        return lines;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static boolean isEdge(char c) {
        return Clean.isWhiteSpace(c) || Clean.isInvisible(c);
    }

    /** The widest and the narrowest column that a text was wrapped to, for a terminal or by mail. */
    private static final int WIDEST_WRAP = 120;
    private static final int NARROWEST_WRAP = 40;

    /**
     * Whether lines break for want of room: most of those with a line right below them end in the middle of a sentence, and
     * the next word would not have fitted.
     */
    private static boolean isWrapped(String text, List<Span> lines) {
        int width = lines.stream().mapToInt(Span::length).max().orElse(0);
        if (width < NARROWEST_WRAP || width > WIDEST_WRAP) {
            return false;
        }
        int breaks = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).in(text);
            String next = lines.get(i + 1).in(text);
            if (isAdjacent(text, lines.get(i), lines.get(i + 1))) {
                breaks++;
                int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
                // a fifth of the column is room for a ragged edge and for a writer who hyphenates
                wrapped += !Sentences.isClosed(line) && line.length() + 1 + word > width * 0.8 ? 1 : 0;
            }
        }
        return wrapped * 2 > breaks;
    }

    /** Whether a wrapped line goes on in the next one: no blank line between them, and that one not indented. */
    private static boolean continues(String text, Span line, Span next) {
        return isAdjacent(text, line, next) && !(isIndented(text, next) && !isIndented(text, line));
    }

    private static boolean isIndented(String text, Span line) {
        int start = line.start();
        return start > 0 && (text.charAt(start - 1) == '\t' || text.charAt(start - 1) == ' ');
    }

    private static boolean isAdjacent(String text, Span line, Span next) {
        int breaks = 0;
        for (int i = line.end(); i < next.start(); i++) {
            char c = text.charAt(i);
            boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            breaks += isLineBreak(c) && !secondOfPair ? 1 : 0;
        }
        return breaks == 1;
    }
}
