package org.quoth.text;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText.AnalyzedParagraph;

/**
 * Cuts paragraphs into sentences and tokens and tags them. Holds nothing but the tagger's weights, which nobody writes to: one
 * instance serves all threads.
 */
public final class Analyzer {
    private final Tagger tagger;

    /** Reads the tagger's weights from the class path. */
    public Analyzer() {
        this(Tagger.load());
    }

    Analyzer(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Analyzes the given paragraphs of {@code text}; what lies outside them is left out. */
    public AnalyzedText analyze(String text, List<Span> paragraphs) {
        List<AnalyzedParagraph> analyzed = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            analyzed.add(new AnalyzedParagraph(paragraph, sentences(text, paragraph)));
        }
        return new AnalyzedText(text, analyzed);
    }

    private List<Sentence> sentences(String text, Span paragraph) {
        List<Span> tokens = Tokenizer.tokenize(text, paragraph.start(), paragraph.end());
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int last : Sentences.ends(text, tokens)) {
            Span[] spans = tokens.subList(first, last + 1).toArray(Span[]::new);
            String[] words = new String[spans.length];
            for (int i = 0; i < spans.length; i++) {
                words[i] = spans[i].in(text);
            }
            Span span = new Span(spans[0].start(), spans[spans.length - 1].end());
            sentences.add(new Sentence(span, spans, words, tagger.tag(words)));
            first = last + 1;
        }
        return sentences;
    }
}
