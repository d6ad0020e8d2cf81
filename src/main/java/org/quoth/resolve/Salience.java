package org.quoth.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;

/** The mentions that a reader still has in mind, and which of them a pronoun or a description at some place points back to. */
final class Salience {
    // Weights, in units of about one sentence's distance; tuned on sources of neighbouring quotations.
    private static final double DISTANCE = 1.1;
    private static final double OPENS_SENTENCE = 0.5;
    private static final double OPENS_CLAUSE = 0.25;
    private static final double OTHER_VOICE = 1.6;
    private static final double OFTEN = 0.1;
    private static final double KNOWN_GENDER = 0.75;
    private static final double WORD = 0.01;
    private static final double BOTH_SPEAK = 1.9;
    private static final double SPEAKS = 0.4;
    private static final double POSSESSOR = 0.4;
    private static final double OBJECT = 0.2;
    /** Somebody else has come on since, in the paragraph of the reference. */
    private static final double OFF_STAGE = 0.8;
    private static final int FAR = 30;
    /** What can stand before a subject. */
    private static final Set<String> BEFORE_SUBJECT = Set.of("and", "that", "but", "as", "while", "when", "because", "if",
            "where",
            "whether", "although", "though", "since", "after", "before", "until", "or", "what", "how", "why", "than", "then",
            "so", "the", "who",
            "which");
    private static final int MEMORY = 24;

    private final Article article;
    private final Openings openings;
    /** How many sentences back a mention is kept in mind. */
    private final int sentences;
    private final Deque<Mention> recent = new ArrayDeque<>();

    Salience(Article article, int sentences) {
        this.article = article;
        openings = new Openings(article);
        this.sentences = sentences;
    }

    void add(Mention mention) {
        recent.addLast(mention);
        if (recent.size() > MEMORY) {
            recent.removeFirst();
        }
    }

    /** The last mention added; null where there is none. */
    Mention last() {
        return recent.peekLast();
    }

    /** The one who is mentioned in that sentence, and in none behind it anybody; null where there are several or none. */
    Referent only(int sentence) {
        Referent only = null;
        for (Iterator<Mention> i = recent.descendingIterator(); i.hasNext();) {
            Mention mention = i.next();
            int at = article.word(mention.from).sentence();
            if (at < sentence) {
                break;
            }
            if (at > sentence || only != null && only != mention.referent) {
                return null;
            }
            only = mention.referent;
        }
        return only;
    }

    /**
     * The referent of the mention that is most present at {@code reference}, among those that {@code fits}; null for none, and
     * where another one comes nearer to it than {@code margin}.
     */
    Referent antecedent(Mention reference, double margin, Predicate<Referent> fits) {
        Word word = article.word(reference.from);
        boolean speaks = !word.quoted() && says(reference);
        Referent best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double otherScore = Double.NEGATIVE_INFINITY;
        Referent onStage = null;
        for (Iterator<Mention> i = recent.descendingIterator(); i.hasNext();) {
            Mention mention = i.next();
            if (word.sentence() - article.word(mention.from).sentence() > sentences) {
                break;
            }
            if (fits.test(mention.referent)) {
                boolean offStage = onStage != null && onStage != mention.referent;
                double score = score(mention, reference, speaks && !offStage) - (offStage ? OFF_STAGE : 0);
                if (onStage == null && comesOn(mention, reference)) {
                    onStage = mention.referent;
                }
                if (score > bestScore) {
                    otherScore = best == mention.referent ? otherScore : bestScore;
                    best = mention.referent;
                    bestScore = score;
                } else if (mention.referent != best) {
                    otherScore = Math.max(otherScore, score);
                }
            }
        }
        return bestScore - otherScore < margin ? null : best;
    }

    private double score(Mention mention, Mention reference, boolean speaks) {
        Word word = article.word(reference.from);
        Word at = article.word(mention.from);
        int distance = word.sentence() - at.sentence();
        boolean opens = mention.from == 0 || article.word(mention.from - 1).sentence() != at.sentence();
        double score = -DISTANCE * distance;
        score += opens ? OPENS_SENTENCE : at.gap() == ',' ? OPENS_CLAUSE : 0;
        score -= word.quoted() == at.quoted() ? 0 : OTHER_VOICE;
        score += OFTEN * Math.log(1 + mention.referent.mentions.size());
        score += mention.referent.gender == reference.gender ? KNOWN_GENDER : 0;
        score -= distance == 0 ? WORD * Math.min(FAR, reference.from - mention.from) : 0;
        score += says(mention) ? SPEAKS + (speaks ? BOTH_SPEAK : 0) : 0;
        score -= mention.form == Mention.Form.NAME && article.word(mention.to - 1).possessive() ? POSSESSOR : 0;
        score -= object(mention) ? OBJECT : 0;
        return score;
    }

    /** Whether the mention, in a sentence before that of the reference but in its paragraph, says who is spoken of from there on. */
    private boolean comesOn(Mention mention, Mention reference) {
        return mention.form != Mention.Form.PRONOUN && !article.word(mention.from).quoted()
                && article.word(mention.from).sentence() < article.word(reference.from).sentence()
                && article.paragraph(mention.from) == article.paragraph(reference.from) && openings.leads(mention);
    }

    /** Whether a verb or a preposition stands right before the mention, so that it is no subject. */
    private boolean object(Mention mention) {
        int before = mention.from - 1;
        return article.adjoins(mention.from) && !article.word(before).capital() && !BEFORE_SUBJECT.contains(article.key(before))
                && !inverted(mention);
    }

    /** Whether a verb of saying stands right beside the mention, which is its subject: "she said", "…,” said she". */
    boolean says(Mention mention) {
        return article.adjoins(mention.to) && article.lexicon.isSaying(article.key(mention.to)) || inverted(mention);
    }

    /** Whether the verb stands before it, behind what is said, rather than this being said of it: "…,” said she." */
    private boolean inverted(Mention mention) {
        int verb = mention.from - 1;
        return article.adjoins(mention.from) && article.lexicon.isSaying(article.key(verb)) && !article.adjoins(verb)
                && (verb > 0 && article.word(verb - 1).quoted() || !article.adjoins(mention.to));
    }
}
