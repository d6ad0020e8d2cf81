package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.Dateline;
import org.quoth.read.text.Sentences;

/**
 * Reads the text export of a PressReader article: publication, headline, a line of topics, the paragraphs, pictures' captions
 * behind icons that were lost on the way (each said twice), and a footer of language and country. All but the paragraphs
 * may be missing.
 */
public final class PressReaderReader implements Reader {
    private static final Pattern FOOTER = Pattern.compile("Newspapers (?<kind>in|from) (?<what>\\p{L}[\\p{L} .,'’()-]{1,60})");
    /** What is left of an icon. */
    private static final String LOST = "(?:\\?\\?|[\\ufffd\\ue000-\\uf8ff\\x{f0000}-\\x{ffffd}])";
    private static final Pattern CAPTION = Pattern
            .compile("(?<icon>" + LOST + ") ?(?<icons>(?:" + LOST + " ?){0,6})(?<caption>.*)");
    private static final Pattern TOPICS = Pattern.compile("[-–•] .*");
    private static final Pattern BETWEEN_TOPICS = Pattern.compile("\\s*·\\s*");
    /** As far down as the topics can stand, and as far up as the footer can. */
    private static final int HEAD = 5;
    private static final int FOOT = 6;

    @Override
    public ArticleFormat format() {
        return ArticleFormat.PRESSREADER;
    }

    /** The footer or, where that was cut off, the line of topics right below the headline gives it away. */
    @Override
    public boolean accepts(String content) {
        List<String> lines = lines(content);
        return lines.stream().skip(Math.max(0, lines.size() - FOOT)).anyMatch(line -> FOOTER.matcher(line).matches())
                || lines.stream().limit(HEAD).skip(1).anyMatch(PressReaderReader::isTopics);
    }

    @Override
    public List<Document> read(Source source) {
        Draft draft = new Draft(ArticleFormat.PRESSREADER, source);
        List<String> lines = new ArrayList<>(lines(source.content()));
        String country = readFooter(lines, draft);
        List<String> body = readBody(readHead(lines, draft, country), draft);
        if (body.stream().noneMatch(Sentences::holdsOne)) {
            throw new UnreadableException(NO_ARTICLE, ArticleFormat.PRESSREADER,
                    "expected publication, headline, topics and paragraphs; found no paragraph in " + lines.size() + " lines");
        }
        Dateline dateline = Dateline.of(body.get(0));
        if (dateline != null) {
            draft.dateline = dateline.place();
            body.set(0, body.get(0).substring(dateline.end()));
        }
        body.forEach(draft::paragraph);
        return List.of(draft.toDocument());
    }

    /** The lines that hold anything, clean. */
    private static List<String> lines(String content) {
        return content.lines().map(Clean::line).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isTopics(String line) {
        return TOPICS.matcher(line).matches() && line.indexOf('·') >= 0;
    }

    /** Takes the footer's lines out; answers the country. */
    private static String readFooter(List<String> lines, Draft draft) {
        String country = null;
        for (var i = lines.listIterator(Math.max(0, lines.size() - FOOT)); i.hasNext();) {
            Matcher footer = FOOTER.matcher(i.next());
            if (footer.matches()) {
                i.remove();
                if (footer.group("kind").equals("in")) {
                    draft.language = language(footer.group("what"));
                } else {
                    country = footer.group("what");
                }
            }
        }
        return country;
    }

    /** Reads what stands above the body; answers the lines below it. */
    private static List<String> readHead(List<String> lines, Draft draft, String country) {
        int topics = -1;
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            if (topics < 0 && TOPICS.matcher(lines.get(i)).matches()) {
                topics = i;
            }
        }
        // without topics the head is what stands above the first whole sentence
        int end = topics;
        for (int i = 0; end < 0 && i < Math.min(HEAD, lines.size()); i++) {
            end = isBody(lines.get(i)) ? i : -1;
        }
        int head = Math.max(end, 0);
        if (head > 0) {
            draft.headline = lines.get(head > 1 ? 1 : 0);
        }
        if (head > 1) {
            draft.publication = new Publication(lines.get(0), country);
        }
        for (String line : lines.subList(Math.min(2, head), head)) {
            draft.authors.addAll(Bylines.of(line));
        }
        if (topics >= 0) {
            readTopics(lines.get(topics).substring(2), draft);
            head = topics + 1;
        }
        return lines.subList(head, lines.size());
    }

    private static boolean isBody(String line) {
        return line.startsWith(">>") || Sentences.isClosed(line) && Sentences.holdsOne(line) && !line.endsWith("?")
                || Dateline.of(line) != null;
    }

    /** A list of topics or, where it has but one entry and that in capitals or behind "By", the byline. */
    private static void readTopics(String list, Draft draft) {
        List<String> names = Bylines.of(list);
        if (names.isEmpty() && list.indexOf('·') < 0 && list.equals(list.toUpperCase(Locale.ROOT))) {
            names = Bylines.names(list);
        }
        if (names.isEmpty()) {
            Arrays.stream(BETWEEN_TOPICS.split(list)).filter(topic -> !topic.isEmpty()).forEach(draft.topics::add);
        } else {
            draft.authors.addAll(names);
        }
    }

    /** Takes captions and bylines out; answers the paragraphs. */
    private static List<String> readBody(List<String> lines, Draft draft) {
        Set<String> seen = new HashSet<>(lines);
        String previous = null;
        for (String line : lines) {
            Matcher caption = CAPTION.matcher(line);
            // a paragraph may begin with one odd character, as lists do, but not with two; nor does it stand there twice
            if (caption.matches() && (!caption.group("icons").isEmpty() || seen.contains(caption.group("caption")))) {
                seen.remove(line);
                if (!caption.group("caption").isEmpty()) {
                    draft.captions.add(caption.group("caption"));
                }
            } else if (line.equals(previous)) {
                draft.captions.add(line);
            }
            previous = line;
        }
        List<String> body = new ArrayList<>();
        for (String line : lines) {
            List<String> byline = body.isEmpty() ? Bylines.of(line) : List.of();
            draft.authors.addAll(byline);
            if (byline.isEmpty() && seen.contains(line) && !draft.captions.contains(line)) {
                body.add(line);
            }
        }
        return body;
    }

    /** The BCP 47 tag of a language's English name; null for one that has none. */
    private static String language(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
