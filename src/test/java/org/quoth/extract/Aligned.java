package org.quoth.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.document.Span;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.text.Analyzer;

/** An annotated article and its tokens, cues and slots: what the models learn from. */
final class Aligned {
    /** A contiguous part of an attribution's content, as tokens. */
    record Part(int first, int last, Attribution attribution) {
    }

    final GoldArticle gold;
    final Tokens tokens;
    final List<Cue> cues;
    final List<Part> parts = new ArrayList<>();
    /** Gold attribution of a cue's token. */
    final Map<Integer, Attribution> byCue = new HashMap<>();
    final boolean[] ignored;

    Aligned(GoldArticle gold, Analyzer analyzer, CueLexicon lexicon) {
        this.gold = gold;
        tokens = new Tokens(analyzer.analyze(gold.text(), gold.paragraphs()));
        cues = Cue.find(tokens, lexicon);
        for (Attribution attribution : gold.attributions()) {
            for (Span part : attribution.parts()) {
                int first = firstAt(part.start());
                int last = firstAt(part.end()) - 1;
                if (first <= last) {
                    parts.add(new Part(first, last, attribution));
                }
            }
            if (attribution.cue() != null) {
                Cue head = head(attribution.cue());
                if (head != null) {
                    Attribution before = byCue.get(head.token());
                    if (before == null || !before.isStatement() && attribution.isStatement()) {
                        byCue.put(head.token(), attribution);
                    }
                }
            }
        }
        ignored = new boolean[tokens.count];
        for (Span span : gold.ignored()) {
            for (int i = firstAt(span.start()); i < tokens.count && tokens.span[i].start() < span.end(); i++) {
                ignored[i] = true;
            }
        }
    }

    /** The first token that starts at or behind an offset. */
    int firstAt(int offset) {
        int low = 0;
        int high = tokens.count;
        while (low < high) {
            int mid = low + high >>> 1;
            if (tokens.span[mid].end() <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** Of the cues in a span the verb, else the first. */
    Cue head(Span span) {
        Cue best = null;
        for (Cue cue : cues) {
            if (span.overlaps(tokens.span[cue.token()])) {
                if (best == null || best.form() == Cue.Form.NOUN && cue.form() == Cue.Form.VERB) {
                    best = cue;
                }
            }
        }
        return best;
    }
}
