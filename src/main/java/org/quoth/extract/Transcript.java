package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Knows transcripts: where several paragraphs begin with a name and a colon, what follows in each is what that speaker says, to
 * the end of the paragraph.
 */
final class Transcript {
    private static final int LEAST_TURNS = 3;
    private static final int LEAST_WORDS = 2;

    private Transcript() {
    }

    /** Puts the turns of a transcript, if the text is one, in the place of all candidates that overlap them. */
    static void apply(Tokens tokens, List<Cue> cues, Context context, List<Candidate> candidates) {
        List<Candidate> turns = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.form() == Cue.Form.COLON && context.label(cue.token()) > 0) {
                Candidate turn = turn(tokens, cue);
                if (turn != null) {
                    turns.add(turn);
                }
            }
        }
        if (turns.size() < LEAST_TURNS) {
            return;
        }
        Candidate[] turnIn = new Candidate[tokens.paragraphs];
        for (Candidate turn : turns) {
            turnIn[tokens.paragraph[turn.first]] = turn;
        }
        candidates.removeIf(c -> turnIn[tokens.paragraph[c.last]] != null);
        candidates.addAll(turns);
    }

    private static Candidate turn(Tokens tokens, Cue cue) {
        int first = cue.token() + 1;
        int last = tokens.paragraphLast[tokens.paragraph[cue.token()]];
        while (last >= first && !tokens.isWord[last] && !tokens.runEnds(last)) {
            last--;
        }
        if (tokens.words(first, last) < LEAST_WORDS) {
            return null;
        }
        Candidate turn = new Candidate(first, last);
        turn.cue = cue;
        turn.source = new NounPhrases.Phrase(tokens.paragraphFirst[tokens.paragraph[cue.token()]], cue.token() - 1);
        turn.right = true;
        turn.slot = 0.95;
        turn.like = 0.95;
        turn.best = 0.95;
        turn.none = 0.05;
        turn.probability = 0.95;
        turn.presence = 0.95;
        return turn;
    }
}
