package org.quoth.resolve;

import java.util.List;
import java.util.Set;

/** Finds the names in an article: runs of words with capitals that mean something, and what joins them. */
final class NameFinder {
    private static final int LONGEST = 16;
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "xiv", "xvi", "kc",
            "qc", "mp", "mep",
            "obe", "mbe", "cbe");
    /** Whose possessive is part of a name: "Workers’ Party", "People’s Daily". */
    private static final Set<String> OWNERS = Set.of("people", "peoples", "workers", "worker", "women", "children", "men",
            "veterans",
            "teachers", "king", "queen", "farmers", "citizens", "students", "doctors", "nurses", "consumers", "taxpayers",
            "writers", "lloyd");

    private final Article article;
    private final Lexicon lexicon;
    private final Capitals capitals;
    private final NameCutter cutter;

    private NameFinder(Article article) {
        this.article = article;
        lexicon = article.lexicon;
        capitals = new Capitals(article);
        cutter = new NameCutter(article, capitals);
    }

    /** The mentions by name, in reading order; their kinds are open where the words alone do not tell. */
    static List<Mention> find(Article article) {
        NameFinder finder = new NameFinder(article);
        int i = 0;
        while (i < article.size()) {
            i = finder.capitals.names(i) && !finder.capitals.breaks(i, i) ? finder.run(i) : i + 1;
        }
        return finder.cutter.found();
    }

    /** "Jr.", "III" */
    static boolean isSuffix(String key) {
        return SUFFIXES.contains(key);
    }

    /** Takes the run that begins at {@code start}; answers where to go on. */
    private int run(int start) {
        int end = start + 1;
        while (end - start < LONGEST && joins(end, start)) {
            end++;
        }
        int whole = complement(start, end);
        cutter.cut(start, end, whole);
        return whole;
    }

    private boolean joins(int i, int start) {
        if (i >= article.size()) {
            return false;
        }
        if (article.word(i - 1).possessive()) {
            return OWNERS.contains(article.key(i - 1)) && article.adjoins(i) && capitals.names(i);
        }
        String key = article.key(i);
        if (SUFFIXES.contains(key) && article.word(i).capital()) {
            return article.adjoins(i) || article.follows(i, ',') && i + 1 - start > 2;
        }
        if (article.follows(i, '&')) {
            return capitals.names(i);
        }
        if (!article.adjoins(i)) {
            return false;
        }
        if (lexicon.isParticle(key) && !article.word(i).capital()) {
            int next = i + 1;
            while (next < i + 3 && lexicon.isParticle(article.key(next)) && article.adjoins(next)) {
                next++;
            }
            return article.adjoins(next) && capitals.names(next) && !lexicon.isOrganizationHead(article.key(i - 1));
        }
        return capitals.names(i) && !capitals.breaks(i, start);
    }

    /** "Bank of Elbonia", "Ministry of Health and Welfare", "Committee on the Judiciary": where the name goes on behind "of". */
    private int complement(int start, int runEnd) {
        int end = runEnd;
        if (!lexicon.isOrganizationHead(article.key(end - 1))) {
            return end;
        }
        while (end - start < LONGEST && article.adjoins(end) && !article.word(end - 1).possessive()) {
            String key = article.key(end);
            int next = end + 1;
            boolean and = key.equals("and") && end > runEnd;
            if (key.equals("of") || key.equals("for") || key.equals("on")) {
                next += article.key(next).equals("the") && article.adjoins(next) ? 1 : 0;
            } else if (!and || lexicon.places.name(article.key(end - 1)) != null) {
                break;
            }
            if (!article.adjoins(next) || !capitals.names(next) || capitals.breaks(next, next) || and && begins(next)) {
                break;
            }
            end = next + 1;
            while (end - start < LONGEST && joins(end, next) && !lexicon.isRole(article.key(end))
                    && lexicon.names.gender(article.key(end)) == null) {
                end++;
            }
        }
        return end;
    }

    /** Whether behind "and" another name begins, rather than the rest of this one. */
    private boolean begins(int i) {
        String key = article.key(i);
        return lexicon.isRole(key) || lexicon.names.gender(key) != null || article.word(i).shouted()
                || lexicon.places.name(key) != null
                || lexicon.honorific(key) != null;
    }
}
