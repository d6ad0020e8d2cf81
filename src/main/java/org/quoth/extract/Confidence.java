package org.quoth.extract;

import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.NounPhrases.Phrase;

/** What tells how far content and source of a statement can be trusted together; trees make a probability of it. */
final class Confidence {
    private Confidence() {
    }

    static float[] features(Tokens tokens, Attributed attributed) {
        Candidate x = attributed.content();
        Phrase source = attributed.source();
        int words = tokens.counts.words(x.first, x.last);
        int quoted = tokens.counts.quoted(x.first, x.last);
        int anchor = x.cue == null ? x.first : x.cue.token();
        double certainty = attributed.certainty();
        return new float[]{(float) x.probability, (float) (x.probability * certainty), (float) certainty, (float) x.like,
                (float) x.none, (float) x.alone, attributed.previous() ? 1 : 0, type(tokens, source),
                words == 0 ? 0 : (float) quoted / words, words, x.run != Tokens.NONE ? 1 : 0,
                x.cue == null ? -1 : x.cue.form().ordinal(), x.cue == null ? -1 : x.cue.act().ordinal(),
                source == null ? -1 : Math.min(60, Math.abs(source.first() - anchor)),
                source == null ? -1 : Math.min(4, Math.abs(tokens.paragraph[source.first()] - tokens.paragraph[x.first])),
                x.right ? 1 : 0, Math.min(20, tokens.frameLast[x.last] - x.last) };
    }

    private static int type(Tokens tokens, Phrase source) {
        if (source == null) {
            return 0;
        }
        return switch (tokens.tag[source.last()]) {
            case "PROPN" -> 1;
            case "PRON" -> 2;
            case "NOUN" -> 3;
            default -> 4;
        };
    }
}
