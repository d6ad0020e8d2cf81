package org.quoth.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText.AnalyzedParagraph;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts paragraphs into sentences and tokens and tags them, with OpenNLP's English models. Safe for use by several threads:
 * the models are shared, what works on a text is made anew for each.
 */
public final class Analyzer {
    private final SentenceModel sentences;
    private final TokenizerModel tokens;
    private final POSModel tags;

    /** Reads the models from the class path. */
    public Analyzer() {
        try {
            sentences = new SentenceModel(model("sentence"));
            tokens = new TokenizerModel(model("tokens"));
            tags = new POSModel(model("pos"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String task) {
        return Analyzer.class.getResourceAsStream("/opennlp-en-ud-ewt-" + task + "-1.3-2.5.4.bin");
    }

    /** Analyzes the given paragraphs of {@code text}; what lies outside them is left out. */
    public AnalyzedText analyze(String text, List<Span> paragraphs) {
        SentenceDetectorME detector = new SentenceDetectorME(sentences);
        TokenizerME tokenizer = new TokenizerME(tokens);
        POSTaggerME tagger = new POSTaggerME(tags);
        List<AnalyzedParagraph> analyzed = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            List<Sentence> found = new ArrayList<>();
            for (opennlp.tools.util.Span sentence : detector.sentPosDetect(paragraph.in(text))) {
                Span span = shifted(sentence, paragraph.start());
                opennlp.tools.util.Span[] cut = tokenizer.tokenizePos(span.in(text));
                Span[] spans = new Span[cut.length];
                String[] words = new String[cut.length];
                for (int i = 0; i < cut.length; i++) {
                    spans[i] = shifted(cut[i], span.start());
                    words[i] = spans[i].in(text);
                }
                found.add(new Sentence(span, spans, words, tagger.tag(words)));
            }
            analyzed.add(new AnalyzedParagraph(paragraph, found));
        }
        return new AnalyzedText(text, analyzed);
    }

    private static Span shifted(opennlp.tools.util.Span span, int by) {
        return new Span(span.getStart() + by, span.getEnd() + by);
    }
}
