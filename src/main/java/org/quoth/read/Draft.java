package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.WRONG_FORMAT;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Byline;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.document.Release.Status;
import org.quoth.document.Span;
import org.quoth.read.html.Fragment;
import org.quoth.read.text.Bylines;
import org.quoth.read.text.Clean;
import org.quoth.read.text.CorrectionNotices;
import org.quoth.read.text.Credits;
import org.quoth.read.text.Dates;
import org.quoth.read.text.Sentences;

/** A document in the making: what a reader has found so far. */
final class Draft {
    private static final String PARAGRAPH_BREAK = "\n\n";
    /** Paragraphs at the end among which may be credits. */
    private static final int LAST = 4;

    private final ArticleFormat format;
    private final List<String> paragraphs = new ArrayList<>();
    final Set<String> authors = new LinkedHashSet<>();
    final Set<String> topics = new LinkedHashSet<>();
    final Set<String> captions = new LinkedHashSet<>();
    /** What each who had a part in it is or did; null where that is not said. */
    private final Map<String, String> roles = new LinkedHashMap<>();
    String url;
    Publication publication;
    String headline;
    String dateline;
    OffsetDateTime publishedAt;
    String language;
    String section;
    Release release;

    Draft(ArticleFormat format, Source source) {
        this.format = format;
        this.url = source.url();
    }

    /**
     * Keeps what the source declares of the release.
     *
     * @param embargo the date as the source writes it; null where it declares none, blank for one without an end
     * @throws UnreadableException where the embargo is no date: it must not pass for none
     */
    void release(String id, String version, Status status, String embargo) {
        OffsetDateTime until = Dates.find(embargo);
        boolean endless = embargo != null && embargo.isBlank();
        if (until == null && embargo != null && !endless) {
            throw new UnreadableException(WRONG_FORMAT, format, "expected a date as the embargo, found \"" + embargo + "\"");
        }
        release = new Release(id, version, endless && status == Status.USABLE ? Status.WITHHELD : status, until);
    }

    /** Adds what stands in a fragment. */
    void text(Fragment fragment) {
        captions.addAll(fragment.captions());
        fragment.paragraphs().forEach(this::paragraph);
    }

    /** Adds the names in a byline; all of it where none are found in it. */
    void byline(String text) {
        String clean = Clean.line(text);
        List<String> names = Bylines.of(clean).isEmpty() ? Bylines.names(clean) : Bylines.of(clean);
        authors.addAll(names.isEmpty() && !clean.isEmpty() ? List.of(clean) : names);
        names.forEach(name -> credit(name, Credits.role(clean, name)));
    }

    /** Keeps that somebody had a part in it; of two roles the first. */
    void credit(String name, String role) {
        String clean = role == null ? null : Clean.lineOrNull(role);
        roles.merge(Clean.line(name), clean == null ? "" : clean, (one, other) -> one.isEmpty() ? other : one);
    }

    /** Adds a name as it is; a blank one is left out. */
    void author(String name) {
        add(name, authors);
    }

    /** Adds a label; a blank one is left out. */
    void topic(String label) {
        add(label, topics);
    }

    /** Adds a caption; a blank one is left out. */
    void caption(String text) {
        add(text, captions);
    }

    /** Keeps the name of the publication, unless one is known or it is blank. */
    void publication(String name) {
        String clean = name == null ? "" : Clean.line(name);
        if (publication == null && !clean.isEmpty()) {
            publication = new Publication(clean, null);
        }
    }

    private static void add(String text, Set<String> to) {
        String clean = text == null ? "" : Fragment.line(text);
        if (!clean.isEmpty()) {
            to.add(clean);
        }
    }

    /**
     * The status of that name, as IPTC has them, with or without the scheme before it; usable where none is given.
     *
     * @throws UnreadableException for another one: what is meant by it is not known, so the article must not pass for usable
     */
    static Status status(ArticleFormat format, String name) {
        String bare = name == null ? "" : name.strip().replaceFirst(".*[:/]", "").toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "", "usable" -> Status.USABLE;
            case "withheld" -> Status.WITHHELD;
            case "canceled", "cancelled" -> Status.CANCELED;
            default -> throw new UnreadableException(WRONG_FORMAT, format,
                    "expected usable, withheld or canceled as the publishing status, found \"" + name + "\"");
        };
    }

    /** Adds one paragraph of clean text; a blank one is left out. */
    void paragraph(String clean) {
        if (!clean.isEmpty()) {
            paragraphs.add(clean);
        }
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    boolean hasSentence() {
        return paragraphs.stream().anyMatch(Sentences::holdsOne);
    }

    /** The document whose body is made of the paragraphs that were added, without notices of corrections. */
    Document toDocument() {
        List<Boolean> notices = CorrectionNotices.among(paragraphs);
        StringBuilder body = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!notices.get(i)) {
                body.append(body.isEmpty() ? "" : PARAGRAPH_BREAK);
                int start = body.length();
                body.append(paragraphs.get(i));
                spans.add(new Span(start, body.length()));
            }
        }
        return document(body.toString(), spans, paragraphs, notices);
    }

    /** The document with a body of its own, which stays as it is; notices of corrections are no paragraphs of it. */
    Document toDocument(String body, List<Span> paragraphs) {
        List<String> texts = paragraphs.stream().map(paragraph -> Clean.line(paragraph.in(body))).toList();
        List<Boolean> notices = CorrectionNotices.among(texts);
        List<Span> spans = IntStream.range(0, texts.size()).filter(i -> !notices.get(i)).mapToObj(paragraphs::get).toList();
        return document(body, spans, texts, notices);
    }

    private Document document(String body, List<Span> spans, List<String> paragraphs, List<Boolean> notices) {
        List<String> corrections = IntStream.range(0, paragraphs.size())
                .filter(i -> notices.get(i) && !CorrectionNotices.isLabel(paragraphs.get(i))).mapToObj(paragraphs::get)
                .toList();
        return new Document(format, url, publication, headline, List.copyOf(authors), dateline, publishedAt,
                List.copyOf(topics), language, body, spans, List.copyOf(captions), corrections, section, release,
                bylines(paragraphs), List.of(), List.of());
    }

    /** Those below the text are named last. */
    private List<Byline> bylines(List<String> paragraphs) {
        paragraphs.stream().skip(Math.max(0, paragraphs.size() - LAST)).flatMap(line -> Credits.of(line).stream())
                .forEach(credit -> credit(credit.name(), credit.role()));
        Set<String> names = new LinkedHashSet<>(authors);
        names.addAll(roles.keySet());
        return names.stream().map(name -> new Byline(name, Clean.lineOrNull(roles.get(name)))).toList();
    }
}
