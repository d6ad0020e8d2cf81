package org.quoth.extract;

/** A stretch of tokens that may be the content of a statement. */
final class Candidate {
    final int first;
    final int last;
    /** The cue that asks for it; null where only quotation marks do. */
    Cue cue;
    boolean right;
    /** The exact quotation that it is, or NONE. */
    int run = Tokens.NONE;
    /** Whether it is a post, which is quoted without quotation marks. */
    boolean posted;
    /** Within its cue's slot: its own probability, of all much like it, of the best, and of no content at all. */
    double slot;
    double like;
    double best;
    double none = 1;
    /** Probability that the quotation alone is a statement. */
    double alone;
    /** Probability that it is the content of a statement, all things considered. */
    double probability;
    /** Probability that there is a statement here, whatever its bounds. */
    double presence;

    Candidate(int first, int last) {
        this.first = first;
        this.last = last;
    }

    boolean overlaps(Candidate other) {
        return first <= other.last && other.first <= last;
    }

    boolean contains(Candidate other) {
        return first <= other.first && other.last <= last;
    }
}
