package org.quoth.resolve;

/** Reads what stands before a name and tells of its bearer: "former foreign minister", "Mr", "his daughter". */
final class TitleReader {
    private static final int LONGEST = 8;

    private final Article article;
    private final Lexicon lexicon;
    private final Capitals capitals;

    TitleReader(Article article, Capitals capitals) {
        this.article = article;
        this.capitals = capitals;
        lexicon = article.lexicon;
    }

    /** Whether the word can be part of a title or a role. */
    boolean isPart(int i) {
        String key = article.key(i);
        return lexicon.isRole(key) || lexicon.isRoleModifier(key) || lexicon.honorific(key) != null || lexicon.isKin(key);
    }

    /** "the economist Ada Quill", "President of the United States Ada Quill": the role before a name that did not begin with it. */
    void before(Mention mention) {
        int from = mention.from;
        int noun = from - 1;
        if (noun > 0 && introduced(mention)) {
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.gender = mention.gender == Gender.UNKNOWN ? lexicon.genderOf(article.key(noun)) : mention.gender;
            return;
        }
        if (noun > 0 && article.adjoins(from) && !article.word(noun).possessive() && !lexicon.isRole(article.key(noun))) {
            int of = noun;
            while (of > 0 && from - of < LONGEST && article.adjoins(of) && !article.key(of).equals("of")) {
                of--;
            }
            noun = article.key(of).equals("of") && article.adjoins(of) && lexicon.names.gender(article.key(from)) != null
                    ? of - 1
                    : noun;
        }
        if (noun < 0 || !article.adjoins(from) || article.word(noun).possessive() || mention.kind == ActorKind.ORGANIZATION
                || !lexicon.isRole(article.key(noun)) && !lexicon.isKin(article.key(noun))
                || mention.keys.length == 1 && article.word(mention.from).shouted()) {
            return;
        }
        mention.from = start(noun);
        mention.kind = ActorKind.PERSON;
        mention.personal = true;
        entitle(mention);
    }

    /** "whose wife, Ada Quill, …", "her editor, Ada Quill, …": who is described is named between commas, as nobody is who only speaks next. */
    private boolean introduced(Mention mention) {
        boolean closed = article.follows(mention.to, ',') || mention.to == article.size()
                || article.word(mention.to).sentence() != article.word(mention.to - 1).sentence();
        if (!closed || !article.follows(mention.from, ',') || mention.kind == ActorKind.ORGANIZATION) {
            return false;
        }
        String noun = article.key(mention.from - 1);
        return mention.keys.length > 1
                ? lexicon.isKin(noun) || lexicon.isRole(noun) && !lexicon.isHeldByBodies(noun)
                : lexicon.isKin(noun) && !lexicon.isHeldByBodies(noun);
    }

    /** How far to the left of a name the role goes on: "then-Elbonian foreign minister", "chief of staff of Acme Corp.". */
    int start(int from) {
        int i = from;
        while (i > 0 && from - i < LONGEST && article.adjoins(i) && !article.word(i - 1).possessive()) {
            boolean capital = capitals.names(i - 1) && !capitals.breaks(i - 1, i - 1);
            if (article.key(i - 1).equals("and") && article.adjoins(i - 1) && lexicon.isRole(article.key(i - 2))) {
                i--;
                continue;
            }
            if (!isPart(i - 1) && lexicon.places.demonym(article.key(i - 1)) == null
                    && lexicon.places.name(article.key(i - 1)) == null
                    && !capital) {
                break;
            }
            i--;
        }
        return i;
    }

    /** What the words before the name tell of the person: role and gender. */
    void entitle(Mention mention) {
        int from = mention.from;
        int to = mention.nameFrom;
        for (int i = from; i < to; i++) {
            Gender gender = lexicon.genderOf(article.key(i));
            if (gender != Gender.UNKNOWN) {
                mention.gender = gender;
            }
        }
        while (from < to && plainAddress(article.key(from))) {
            from++;
        }
        while (to > from && plainAddress(article.key(to - 1))) {
            to--;
        }
        if (to > from && lexicon.isRole(article.key(Role.head(article, from, to)))) {
            mention.role = Role.of(article, from, to);
        }
        if (mention.gender == Gender.UNKNOWN && mention.keys.length > 1) {
            mention.gender = lexicon.names.genderOfName(mention.keys);
        }
    }

    private boolean plainAddress(String key) {
        return lexicon.isKin(key) || lexicon.honorific(key) != null && !lexicon.isOffice(key);
    }

    /** "President Ada Quill of Elbonia": the place belongs to the title. */
    void origin(Mention mention) {
        int of = mention.to;
        if (mention.role == null || !article.adjoins(of) || !article.key(of).equals("of")
                || article.word(of - 1).possessive()) {
            return;
        }
        int from = of + (article.key(of + 1).equals("the") ? 2 : 1);
        for (int length = 3; length > 0; length--) {
            String place = from + length <= article.size() ? article.place(from, from + length) : null;
            if (place != null && article.word(from).capital() && article.adjoins(from)) {
                mention.role.places().add(place);
                mention.to = from + length;
                return;
            }
        }
    }
}
