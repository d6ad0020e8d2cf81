package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.WRONG_FORMAT;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.document.Release;
import org.quoth.document.Release.Status;
import org.quoth.document.Span;
import org.quoth.read.text.Dates;
import org.quoth.read.text.Sentences;

/** A document in the making: what a reader has found so far. */
final class Draft {
    private static final String PARAGRAPH_BREAK = "\n\n";

    private final ArticleFormat format;
    private final StringBuilder body = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();
    final Set<String> authors = new LinkedHashSet<>();
    final Set<String> topics = new LinkedHashSet<>();
    final Set<String> captions = new LinkedHashSet<>();
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

    /** Adds one paragraph of clean text; a blank one is left out. */
    void paragraph(String clean) {
        if (clean.isEmpty()) {
            return;
        }
        if (!body.isEmpty()) {
            body.append(PARAGRAPH_BREAK);
        }
        int start = body.length();
        body.append(clean);
        paragraphs.add(new Span(start, body.length()));
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    boolean hasSentence() {
        String text = body.toString();
        return paragraphs.stream().anyMatch(paragraph -> Sentences.holdsOne(paragraph.in(text)));
    }

    /** The document whose body is made of the paragraphs that were added. */
    Document toDocument() {
        return toDocument(body.toString(), paragraphs);
    }

    /** The document with a body of its own. */
    Document toDocument(String body, List<Span> paragraphs) {
        return new Document(format, url, publication, headline, List.copyOf(authors), dateline, publishedAt,
                List.copyOf(topics), language, body, paragraphs, List.copyOf(captions), section, release);
    }
}
