package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_SENTENCES;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Dates;

/**
 * Reads text with the marks of Markdown: a head between lines of dashes, headings, emphasis, links, pictures. Marks are taken
 * out, what they mark stays; pictures become captions, and code, which nobody says, goes.
 */
public final class MarkdownReader implements Reader {
    /** The first line is a heading, or opens a head of fields. */
    private static final Pattern START = Pattern.compile("\\ufeff?\\s{0,100}(?:# {1,3}\\S|---[ \\t]*\\R[A-Za-z_]{1,30}:)");
    private static final Pattern HEAD = Pattern
            .compile("\\ufeff?\\s{0,100}---[ \\t]*\\R(?<fields>(?:(?!---).*\\R){1,200}?)---[ \\t]*\\R");
    private static final Pattern FIELD = Pattern.compile("(?m)^(?<name>[A-Za-z_]{1,30}):[ \\t]*(?<value>\\S.*)$");
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(```|~~~)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(?<text>.*?)(?: +#+)?");
    private static final Pattern RULE = Pattern.compile("(?:[-*_=] *){3,}");
    private static final Pattern MARK = Pattern.compile("(?:> ?)+|(?:[-*+]|\\d{1,9}[.)]) +");
    private static final Pattern PICTURE = Pattern
            .compile("!\\[(?<caption>[^\\]\\[]{0,1000})\\]\\([^)\\s]{0,2000}(?:\\s[^)]{0,1000})?\\)");
    private static final Pattern LINK = Pattern
            .compile("\\[(?<text>[^\\]\\[]{1,1000})\\](?:\\([^)\\s]{0,2000}(?:\\s[^)]{0,1000})?\\)|\\[[^\\]]{0,200}\\])");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\w*\\\\])(\\*{1,3}|_{1,3})(?=\\S)(?<text>[^*_\\n]{1,2000})(?<=\\S)\\1(?![\\w*])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?<mark>[\\\\`*_{}\\[\\]()#+.!>-])");

    @Override
    public ArticleFormat format() {
        return ArticleFormat.MARKDOWN;
    }

    @Override
    public boolean accepts(String content) {
        return START.matcher(content).lookingAt();
    }

    @Override
    public List<Document> read(Source source) {
        Draft draft = new Draft(ArticleFormat.MARKDOWN, source);
        String text = readHead(source.content(), draft);
        StringBuilder paragraph = new StringBuilder();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= FENCE.matcher(line).lookingAt();
            if (!code && !FENCE.matcher(line).lookingAt()) {
                line(line.strip(), paragraph, draft);
            }
        }
        end(paragraph, draft);
        if (!draft.hasSentence()) {
            throw new UnreadableException(NO_SENTENCES, ArticleFormat.MARKDOWN,
                    "expected sentences, found none in " + text.length() + " characters");
        }
        return List.of(draft.toDocument());
    }

    /** The fields above the text; answers what stands below them. */
    private static String readHead(String content, Draft draft) {
        Matcher head = HEAD.matcher(content);
        if (!head.lookingAt()) {
            return content.charAt(0) == Clean.BYTE_ORDER_MARK ? content.substring(1) : content;
        }
        for (Matcher field = FIELD.matcher(head.group("fields")); field.find();) {
            String value = field.group("value").strip().replaceAll("^[\"'\\[]|[\"'\\]]$", "");
            switch (field.group("name").toLowerCase(java.util.Locale.ROOT)) {
                case "title", "headline" -> draft.headline = Clean.lineOrNull(value);
                case "author", "authors", "byline" -> draft.byline(value);
                case "date", "published" -> draft.publishedAt = Dates.find(value);
                case "tags", "categories", "keywords" -> {
                    for (String topic : value.split(",")) {
                        draft.topic(topic.strip().replaceAll("^[\"']|[\"']$", ""));
                    }
                }
                case "language", "lang" -> draft.language = Clean.lineOrNull(value);
                case "publication", "source" -> draft.publication(value);
                default -> {
                }
            }
        }
        return content.substring(head.end());
    }

    private static void line(String line, StringBuilder paragraph, Draft draft) {
        Matcher heading = HEADING.matcher(line);
        if (line.isEmpty() || RULE.matcher(line).matches()) {
            end(paragraph, draft);
        } else if (heading.matches()) {
            end(paragraph, draft);
            if (draft.headline == null && draft.isEmpty()) {
                draft.headline = Clean.lineOrNull(plain(heading.group("text"), draft));
            } else {
                paragraph.append(heading.group("text"));
                end(paragraph, draft);
            }
        } else {
            Matcher mark = MARK.matcher(line);
            if (mark.lookingAt() && line.charAt(0) != '>') {
                end(paragraph, draft);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(mark.lookingAt() ? line.substring(mark.end()) : line);
        }
    }

    private static void end(StringBuilder paragraph, Draft draft) {
        String text = plain(paragraph.toString(), draft);
        paragraph.setLength(0);
        Dateline dateline = draft.isEmpty() ? Dateline.of(text) : null;
        draft.dateline = dateline == null ? draft.dateline : dateline.place();
        draft.paragraph(dateline == null ? text : text.substring(dateline.end()));
    }

    /** Without marks; pictures become captions. */
    private static String plain(String marked, Draft draft) {
        PICTURE.matcher(marked).results().forEach(picture -> draft.caption(picture.group(1)));
        String text = LINK.matcher(PICTURE.matcher(marked).replaceAll(" ")).replaceAll("${text}");
        text = EMPHASIS.matcher(EMPHASIS.matcher(text).replaceAll("${text}")).replaceAll("${text}").replace("`", "");
        return Clean.line(Fragment.line(ESCAPED.matcher(text).replaceAll("${mark}")));
    }
}
