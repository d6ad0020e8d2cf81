package org.quoth.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.NounPhrases.Phrase;

/**
 * The turns of an interview or a hearing: paragraphs that begin with the name of who speaks, "MS QUILL: …" or "Q: …". A text is
 * taken for a transcript only where one of several labels comes back: a colon behind a capitalised word alone is often a list.
 */
final class Transcript {
    private static final int LONGEST_LABEL = 6;
    private static final int FEWEST_TURNS = 3;
    /** Set, not measured: a label leaves no doubt, and no annotated transcripts are at hand. */
    private static final double CONFIDENCE = 0.95;

    private final Tokens tokens;
    private final List<Turn> turns = new ArrayList<>();

    private Transcript(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A paragraph: who speaks, the colon, and the last token of what is said. */
    private record Turn(Phrase label, int colon, int last) {
    }

    /** Puts the turns in the place of what was found inside them; leaves a text that is no transcript as it is. */
    static List<Attributed> over(Tokens tokens, List<Attributed> found) {
        List<Turn> turns = turns(tokens);
        List<Attributed> all = new ArrayList<>(found.stream()
                .filter(a -> turns.stream().noneMatch(t -> t.label.first() <= a.content().last && a.content().first <= t.last))
                .toList());
        turns.forEach(turn -> all.add(attributed(tokens, turn)));
        return all;
    }

    private static Attributed attributed(Tokens tokens, Turn turn) {
        Candidate said = new Candidate(turn.colon + 1, turn.last);
        SpeechAct act = tokens.word[turn.last].equals("?") ? SpeechAct.ASK : SpeechAct.SAY;
        said.cue = new Cue(turn.colon, Cue.Form.COLON, act, 0);
        return new Attributed(said, turn.label, 1, false, CONFIDENCE);
    }

    private static List<Turn> turns(Tokens tokens) {
        Transcript transcript = new Transcript(tokens);
        for (int p = 0; p < tokens.paragraphs; p++) {
            transcript.read(tokens.paragraphFirst[p], tokens.paragraphLast[p]);
        }
        return transcript.isOne() ? transcript.turns : List.of();
    }

    private void read(int first, int last) {
        int colon = first;
        while (colon < last && colon - first <= LONGEST_LABEL && names(colon)) {
            colon++;
        }
        if (colon > first && colon < last && tokens.word[colon].equals(":")) {
            turns.add(new Turn(new Phrase(first, colon - 1), colon, last));
        }
    }

    private boolean names(int i) {
        return Character.isUpperCase(tokens.word[i].codePointAt(0)) || tokens.word[i].equals(".");
    }

    private boolean isOne() {
        Map<String, Integer> counts = new HashMap<>();
        for (Turn turn : turns) {
            counts.merge(tokens.span(turn.label.first(), turn.label.last()).in(tokens.text), 1, Integer::sum);
        }
        return turns.size() >= FEWEST_TURNS && counts.size() > 1 && counts.size() < turns.size();
    }
}
