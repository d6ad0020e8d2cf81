package org.quoth.resolve;

import java.util.Set;

/** Tells whom a sentence is about from its first words. */
final class Openings {
    /** How many words before a name may describe who bears it, with a comma between and without. */
    private static final int LONG_LEAD = 10;
    private static final int SHORT_LEAD = 3;
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "another", "one", "its", "their", "this");

    private final Article article;

    Openings(Article article) {
        this.article = article;
    }

    /** Whether its sentence begins with the mention: "Ada Quill laughed", "Local farmer Ada Quill", "Her neighbour, Ada Quill, …". */
    boolean leads(Mention mention) {
        if (article.word(mention.to - 1).possessive()) {
            return false;
        }
        int sentence = article.word(mention.from).sentence();
        boolean apposed = article.follows(mention.from, ',') && article.follows(article.clauseEnd(mention.to), ',');
        int reach = apposed ? LONG_LEAD : SHORT_LEAD;
        int first = mention.from;
        while (first > 0 && article.word(first - 1).sentence() == sentence) {
            if (mention.from - first == reach || !(apposed && first == mention.from) && !article.adjoins(first)) {
                return false;
            }
            first--;
        }
        return first == mention.from
                || (apposed ? opensDescription(first) : mention.form == Mention.Form.NAME && describe(first, mention.from));
    }

    /** "Her neighbour", "A resident reached by phone", "Quill's neighbour". */
    private boolean opensDescription(int first) {
        String key = article.key(first);
        return DETERMINERS.contains(key) || Reading.PERSONAL.containsKey(key) || article.word(first).possessive();
    }

    /** Whether the words before a name tell what its bearer is: "Local farmer". */
    private boolean describe(int first, int end) {
        for (int i = DETERMINERS.contains(article.key(first)) ? first + 1 : first; i < end; i++) {
            String key = article.key(i);
            if (Capitals.isFunctionWord(key) || key.endsWith("ed") || article.lexicon.isSaying(key)
                    || article.word(i).capital() && article.capitals(key) > 0) {
                return false;
            }
        }
        return true;
    }
}
