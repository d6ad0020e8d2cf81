package org.quoth.resolve;

import java.util.Set;

/** Tells which capitals are those of a name, and which only begin a sentence, a headline or a day. */
final class Capitals {
    private static final Set<String> NEVER = Set.of("the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "by",
            "with", "from",
            "but", "as", "if", "is", "are", "was", "were", "be", "been", "he", "she", "it", "they", "we", "you", "his", "her",
            "its", "their",
            "our", "my", "your", "him", "them", "me", "this", "that", "these", "those", "who", "what", "when", "where", "why",
            "how", "not",
            "no", "yes", "there", "here", "i", "so", "do", "does", "did", "has", "have", "had", "can", "could", "would",
            "should", "which",
            "then", "than", "while", "after", "before", "since", "until", "because", "although", "though", "also", "all",
            "some", "many",
            "any", "each", "both", "most", "more", "such", "only", "just", "even", "into", "over", "under", "about", "against",
            "via", "vs",
            "i'm", "i've", "it's", "don't", "let's", "let", "mostly", "per", "said", "says", "lower", "without", "one", "two",
            "three",
            "once", "during", "within", "between", "among", "across", "through", "toward", "towards", "despite", "unlike",
            "like", "amid",
            "around", "behind", "beyond", "whether", "however", "meanwhile", "moreover", "nevertheless", "yet", "still", "now",
            "today",
            "yesterday", "tomorrow", "again", "perhaps", "maybe", "instead", "later", "earlier", "ago", "never", "always",
            "often",
            "according", "asked", "told", "well", "oh", "please", "thanks", "thank", "sorry", "hello", "that's", "there's",
            "he's", "she's",
            "we're", "they're", "you're", "we've", "i'll", "i'd", "can't", "won't", "didn't", "doesn't", "isn't", "what's",
            "who's");
    private static final Set<String> BEFORE_MONTH = Set.of("in", "since", "until", "last", "next", "early", "late", "by",
            "this", "of", "from",
            "mid", "before", "after");

    private final Article article;
    private final Lexicon lexicon;

    Capitals(Article article) {
        this.article = article;
        lexicon = article.lexicon;
    }

    /** Articles, pronouns, prepositions and other words that no name begins with. */
    static boolean isFunctionWord(String key) {
        return NEVER.contains(key);
    }

    /** Whether word {@code i} can be a word of a name. */
    boolean names(int i) {
        Word word = article.word(i);
        String key = word.key();
        if (!word.capital()) {
            return capitalBehindParticle(word);
        }
        if (NEVER.contains(key)) {
            return false;
        }
        if (word.shouted() && lexicon.isCommon(key) && !key.equals("us")) {
            return false;
        }
        if (word.telling() || article.knows(key)) {
            return true;
        }
        boolean goesOn = article.adjoins(i + 1) && article.word(i + 1).capital() && !NEVER.contains(article.key(i + 1));
        boolean beforeName = goesOn && !lexicon.isCommon(article.key(i + 1));
        if (lexicon.isRole(key) || lexicon.isRoleModifier(key) || lexicon.honorific(key) != null) {
            return word.titled() ? beforeName : goesOn;
        }
        if (lexicon.isCommon(key)) {
            return lexicon.names.gender(key) != null && beforeName && !word.titled();
        }
        if (!word.titled()) {
            return true;
        }
        return lexicon.places.name(key) != null || lexicon.places.demonym(key) != null
                || lexicon.names.gender(key) != null && beforeName
                || i > 0 && article.adjoins(i) && lexicon.names.gender(article.key(i - 1)) != null
                        && !lexicon.isCommon(article.key(i - 1));
    }

    /** "al-Masri", "d’Arc" */
    private boolean capitalBehindParticle(Word word) {
        String text = word.text();
        int mark = 0;
        while (mark < text.length() && mark < 5 && Character.isLetter(text.charAt(mark))) {
            mark++;
        }
        return mark + 1 < text.length() && Character.isUpperCase(text.charAt(mark + 1))
                && (text.charAt(mark) == '-' ? lexicon.isParticle(word.key().substring(0, mark)) : mark < 3);
    }

    /** Whether word {@code i} breaks a run that began at {@code start}: days, months and faiths do, except as somebody's surname. */
    boolean breaks(int i, int start) {
        String key = article.key(i);
        if (Character.isDigit(key.charAt(0))) {
            return true;
        }
        if (!lexicon.isNoName(key)) {
            return false;
        }
        if (i > start && lexicon.isSurnameLike(key) && article.adjoins(i)
                && (lexicon.names.gender(article.key(i - 1)) != null || lexicon.isTitle(article.key(i - 1))
                        || lexicon.honorific(article.key(i - 1)) != null || article.word(i - 1).initial())) {
            return dated(i);
        }
        if (i > start && article.adjoins(i) && lexicon.names.gender(article.key(i - 1)) != null && article.adjoins(i + 1)
                && names(i + 1)) {
            return false;
        }
        if (article.place(i, i + 2) != null || article.demonym(i, i + 2) != null) {
            return false;
        }
        if (key.endsWith("ern") && article.adjoins(i + 1) && article.word(i + 1).telling()) {
            return false;
        }
        for (int j = i + 1; j < i + 4 && article.adjoins(j) && article.word(j).capital(); j++) {
            if (lexicon.isOrganizationHead(article.key(j)) || lexicon.isThing(article.key(j))) {
                return false;
            }
        }
        if (lexicon.isSurnameLike(key) && article.isSurname(key) && !dated(i) && !BEFORE_MONTH.contains(article.key(i - 1))) {
            return false;
        }
        return lexicon.names.gender(key) == null || !article.adjoins(i + 1) || !article.word(i + 1).capital()
                || lexicon.isCommon(article.key(i + 1)) || lexicon.isNoName(article.key(i + 1));
    }

    private boolean dated(int i) {
        return i + 1 < article.size() && Character.isDigit(article.key(i + 1).charAt(0));
    }
}
