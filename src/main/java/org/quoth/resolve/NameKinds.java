package org.quoth.resolve;

/** Tells from a name's own words what it names: a place, a body, a person, or something that does not act. */
final class NameKinds {
    private static final int LONGEST_PERSON = 6;
    private static final int LONGEST_ACRONYM = 6;

    private final Article article;
    private final Lexicon lexicon;
    private final TitleReader titles;

    NameKinds(Article article, TitleReader titles) {
        this.article = article;
        this.titles = titles;
        lexicon = article.lexicon;
    }

    /** Settles kind and gender as far as the words tell; false for what names no actor. */
    boolean settle(Mention mention) {
        int from = mention.nameFrom;
        int length = mention.keys.length;
        String last = mention.lastKey();
        Gender given = lexicon.names.gender(mention.keys[0]);
        if (article.place(from, mention.nameTo) != null || length > 1 && (lexicon.isRegion(last)
                || (last.equals("state") || last.equals("city")) && article.place(from, mention.nameTo - 1) != null)) {
            mention.kind = ActorKind.PLACE;
            return true;
        }
        if (length == 1) {
            return single(mention, given);
        }
        boolean initials = article.word(from).initial() || article.word(from + 1).initial() && length > 2;
        boolean acronym = article.word(mention.nameTo - 1).shouted() && !article.word(from).shouted()
                && !NameFinder.isSuffix(last);
        if (lexicon.isKnownBody(String.join("-", mention.keys)) || article.follows(from + 1, '&')
                || lexicon.isCompanyHead(last) || isBody(article, from, mention.nameTo) || acronym) {
            mention.kind = ActorKind.ORGANIZATION;
        } else if (length <= LONGEST_PERSON && (given != null || initials)) {
            if (lexicon.isThing(last) && !article.isSurname(last)) {
                return false;
            }
            trim(mention);
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.gender = lexicon.names.genderOfName(mention.keys);
            titles.before(mention);
        } else if (lexicon.isThing(last)) {
            return false;
        } else if (lexicon.isKnownBody(mention.keys[0])) {
            mention.kind = ActorKind.ORGANIZATION;
        } else {
            titles.before(mention);
        }
        return true;
    }

    /** "Ada Quill Memos": a tweet's capitals behind a name. */
    private void trim(Mention mention) {
        int to = mention.nameTo;
        while (to - mention.nameFrom > 2 && lexicon.isCommon(article.key(to - 1))
                && lexicon.names.gender(article.key(to - 1)) == null
                && !article.isSurname(article.key(to - 1))) {
            to--;
        }
        mention.rename(article, to);
    }

    /** A name of one word: an acronym, a surname, a given name or something else that the article names. */
    private boolean single(Mention mention, Gender given) {
        Word word = article.word(mention.from);
        String key = word.key();
        if (word.initial() || Character.isDigit(key.charAt(0)) || Character.isDigit(key.charAt(key.length() - 1))) {
            return false;
        }
        mention.gender = given == null ? Gender.UNKNOWN : given;
        if (article.isSurname(key)) {
            return true;
        }
        if (nobody(key)) {
            return lexicon.isChamber(key);
        }
        boolean acronym = word.shouted() && !word.titled() && word.text().length() <= LONGEST_ACRONYM;
        if (lexicon.isOrganizationHead(key) || acronym) {
            mention.kind = ActorKind.ORGANIZATION;
        }
        titles.before(mention);
        if (lexicon.isCommon(key) || word.shouted() && !acronym) {
            return article.capitals(key) > 2;
        }
        return article.knows(key) || word.telling() || given != null || acronym
                || article.adjoins(mention.to) && lexicon.isSaying(article.key(mention.to));
    }

    /** Words that name no actor by themselves: "Ministry", "Minister", "Treaty", "African-American", "the Solvays", "R-Elv." */
    private boolean nobody(String key) {
        int hyphen = key.indexOf('-');
        if (hyphen > 0 && (hyphen == 1 || lexicon.places.demonym(key.substring(0, hyphen)) != null
                || lexicon.places.demonym(key.substring(hyphen + 1)) != null
                || key.startsWith("anti-") || key.startsWith("pro-") || key.startsWith("non-"))) {
            return true;
        }
        boolean family = key.length() > 3 && key.endsWith("s") && article.isSurname(key.substring(0, key.length() - 1));
        return family || key.equals("no.") || lexicon.isInstitution(key) || lexicon.isRole(key) || lexicon.isThing(key)
                || lexicon.isKin(key)
                || lexicon.isRoleModifier(key) && lexicon.isCommon(key);
    }

    /** Whether one of the words is the head of a body's name, and not somebody's surname. */
    static boolean isBody(Article article, int from, int end) {
        for (int i = from; i < end; i++) {
            if (article.lexicon.isOrganizationHead(article.key(i))
                    && !(i > from && article.lexicon.names.gender(article.key(i - 1)) != null)) {
                return true;
            }
        }
        return false;
    }
}
