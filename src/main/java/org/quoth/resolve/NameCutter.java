package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;

/** Cuts a run of capitalised words into titles and roles, places and bodies before them, and the name. */
final class NameCutter {
    private final Article article;
    private final Capitals capitals;
    private final Lexicon lexicon;
    private final List<Mention> found = new ArrayList<>();

    NameCutter(Article article, Capitals capitals) {
        this.article = article;
        this.capitals = capitals;
        lexicon = article.lexicon;
    }

    List<Mention> found() {
        return found;
    }

    /** Takes the words [start, end) and what goes on behind "of" up to {@code whole}. */
    void cut(int start, int end, int whole) {
        int role = -1;
        for (int i = start; i < end; i++) {
            String key = article.key(i);
            boolean surname = i > start && i + 1 == end && lexicon.given(article.key(i - 1)) != null
                    && !lexicon.isRole(article.key(i - 1));
            if ((lexicon.isRole(key) || lexicon.honorific(key) != null) && !surname && !body(i + 1, whole)
                    && !(i == start && end - start > 1 && saint(start, end))) {
                role = i;
            }
        }
        if (role < 0) {
            name(start, whole);
            return;
        }
        int from = role;
        while (from > start && roleWord(from - 1) && article.place(start, from) == null) {
            from--;
        }
        if (from > start) {
            name(start, from);
        }
        if (role + 1 < end) {
            Mention mention = Mention.name(article, from, role + 1, whole);
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.from = roleStart(from - start < 6 ? start : from);
            entitle(mention);
            origin(mention);
            found.add(mention);
        }
    }

    /** "President Ada Quill of Elbonia": the place belongs to the title. */
    private void origin(Mention mention) {
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

    private boolean saint(int start, int end) {
        return article.key(start).startsWith("st") && article.place(start, Math.min(end, start + 2)) != null;
    }

    private boolean roleWord(int i) {
        String key = article.key(i);
        return lexicon.isRole(key) || lexicon.isRoleModifier(key) || lexicon.honorific(key) != null || lexicon.isKin(key);
    }

    private boolean body(int from, int end) {
        for (int i = from; i < end; i++) {
            if (lexicon.isOrganizationHead(article.key(i)) && !(i > from && lexicon.given(article.key(i - 1)) != null)) {
                return true;
            }
        }
        return false;
    }

    /** How far to the left of a name the role goes on: "then-Elbonian foreign minister", "chief of staff of Acme Corp.". */
    private int roleStart(int from) {
        int i = from;
        while (i > 0 && from - i < 8 && article.adjoins(i) && !article.word(i - 1).possessive()) {
            boolean capital = capitals.names(i - 1) && !capitals.breaks(i - 1, i - 1);
            if (article.key(i - 1).equals("and") && article.adjoins(i - 1) && lexicon.isRole(article.key(i - 2))) {
                i--;
                continue;
            }
            if (!roleWord(i - 1) && lexicon.demonym(article.key(i - 1)) == null && lexicon.place(article.key(i - 1)) == null
                    && !capital) {
                break;
            }
            i--;
        }
        return i;
    }

    /** What the words before the name tell of the person: role and gender. */
    private void entitle(Mention mention) {
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
            mention.gender = lexicon.genderOfName(mention.keys);
        }
    }

    private boolean plainAddress(String key) {
        return lexicon.isKin(key) || lexicon.honorific(key) != null && !lexicon.isTitle(key);
    }

    /** A run without a title: by its words a place, a person, a body, something that does not act, or open. */
    private void name(int start, int end) {
        int from = start;
        int to = end;
        while (from + 1 < to && lexicon.isFormer(article.key(from))) {
            from++;
        }
        while (to - from > 1 && Character.isDigit(article.key(to - 1).charAt(article.key(to - 1).length() - 1))) {
            to--;
        }
        from += demonym(from, to);
        while (from + 1 < to && lexicon.isCommon(article.key(from)) && lexicon.given(article.key(from)) == null
                && !lexicon.isOrganizationHead(article.key(to - 1))
                && (lexicon.given(article.key(from + 1)) != null && !lexicon.isCommon(article.key(from + 1))
                        || to - from == 2 && article.isSurname(article.key(from + 1)))) {
            from++;
        }
        if (from >= to) {
            return;
        }
        int person = personWithin(from, to);
        if (person > from) {
            name(from, person);
            from = person;
        }
        Mention mention = Mention.name(article, from, from, to);
        if (judge(mention)) {
            found.add(mention);
        }
    }

    /** How many words at the start say where somebody is from, and are no part of a name: "French" before "Ada Quill". */
    private int demonym(int from, int to) {
        if (article.place(from, to) != null) {
            return 0;
        }
        int length = to - from > 1 && article.demonym(from, from + 2) != null
                ? 2
                : lexicon.demonym(article.key(from)) != null ? 1 : 0;
        return length == to - from
                || length > 0 && !body(from + length, to) && lexicon.given(article.key(from + length)) != null ? length : 0;
    }

    /** Where in the run a person's name begins behind that of a place or a body: "United States | Ada Quill"; otherwise its start. */
    private int personWithin(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            String before = article.key(i - 1);
            if (lexicon.given(article.key(i)) != null && !lexicon.isCommon(article.key(i)) && !body(i + 1, to)
                    && (from > 1 && Role.isPreposition(article.key(from - 1)) && lexicon.isRole(article.key(from - 2))
                            || article.place(from, i) != null || lexicon.isRoleModifier(before)
                            || lexicon.isOrganizationHead(before)
                            || article.word(i - 1).shouted())
                    && lexicon.given(article.key(from)) == null) {
                return i;
            }
        }
        return from;
    }

    /** Settles kind and gender as far as the words tell; false for what names no actor. */
    private boolean judge(Mention mention) {
        int from = mention.nameFrom;
        int length = mention.keys.length;
        String last = mention.lastKey();
        Gender given = lexicon.given(mention.keys[0]);
        if (article.place(from, mention.nameTo) != null || length > 1 && lexicon.isRegion(last)) {
            mention.kind = ActorKind.PLACE;
            return true;
        }
        if (length == 1) {
            return single(mention, given);
        }
        boolean initials = article.word(from).initial() || article.word(from + 1).initial() && length > 2;
        boolean acronym = article.word(mention.nameTo - 1).shouted() && !article.word(from).shouted()
                && !NameFinder.isSuffix(last);
        if (lexicon.isCompanyHead(last) || body(from, mention.nameTo) || acronym) {
            mention.kind = ActorKind.ORGANIZATION;
        } else if (length < 7 && (given != null || initials)) {
            if (lexicon.isThing(last) && !article.isSurname(last)) {
                return false;
            }
            trim(mention);
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.gender = lexicon.genderOfName(mention.keys);
            roleBefore(mention);
        } else if (lexicon.isThing(last)) {
            return false;
        } else {
            roleBefore(mention);
        }
        return true;
    }

    /** "Ada Quill Memos": a tweet's capitals behind a name. */
    private void trim(Mention mention) {
        int to = mention.nameTo;
        while (to - mention.nameFrom > 2 && lexicon.isCommon(article.key(to - 1)) && lexicon.given(article.key(to - 1)) == null
                && !article.isSurname(article.key(to - 1))) {
            to--;
        }
        mention.rename(article, to);
    }

    private boolean single(Mention mention, Gender given) {
        Word word = article.word(mention.from);
        String key = word.key();
        boolean common = lexicon.isCommon(key);
        if (word.initial() || Character.isDigit(key.charAt(0)) || Character.isDigit(key.charAt(key.length() - 1))
                || key.length() > 2 && key.charAt(1) == '-' || key.equals("no.") || hyphenatedDemonym(key)
                || key.length() > 3 && key.endsWith("s") && article.isSurname(key.substring(0, key.length() - 1))
                || lexicon.isInstitution(key)
                || lexicon.isRole(key)
                || lexicon.isThing(key) || lexicon.isKin(key)
                || (lexicon.isRoleModifier(key) && common && !article.isSurname(key))) {
            return key.equals("congress") || key.equals("senate");
        }
        mention.gender = given == null ? Gender.UNKNOWN : given;
        if (article.isSurname(key)) {
            return true;
        }
        if (lexicon.isOrganizationHead(key) || word.shouted() && !word.titled() && word.text().length() < 7) {
            mention.kind = ActorKind.ORGANIZATION;
        }
        roleBefore(mention);
        if (common || word.shouted() && word.text().length() > 6) {
            return article.capitals(key) > 2;
        }
        return article.knows(key) || word.telling() || given != null || word.shouted();
    }

    /** "African-American", "pro-Elbonian" */
    private boolean hyphenatedDemonym(String key) {
        int hyphen = key.indexOf('-');
        return hyphen > 0
                && (lexicon.demonym(key.substring(0, hyphen)) != null || lexicon.demonym(key.substring(hyphen + 1)) != null
                        || key.startsWith("anti-") || key.startsWith("pro-") || key.startsWith("non-"));
    }

    /** "the economist Ada Quill", "President of the United States Ada Quill": the role before a name that did not begin with it. */
    private void roleBefore(Mention mention) {
        int from = mention.from;
        int noun = from - 1;
        if (noun > 2 && article.adjoins(from) && !article.word(noun).possessive() && !lexicon.isRole(article.key(noun))) {
            int of = noun;
            while (of > 0 && from - of < 7 && article.adjoins(of) && !article.key(of).equals("of")) {
                of--;
            }
            noun = article.key(of).equals("of") && article.adjoins(of) && lexicon.given(article.key(from)) != null
                    ? of - 1
                    : noun;
        }
        if (noun < 0 || !article.adjoins(from) || article.word(noun).possessive() || mention.kind == ActorKind.ORGANIZATION
                || !lexicon.isRole(article.key(noun)) && !lexicon.isKin(article.key(noun))
                || mention.keys.length == 1 && article.word(mention.from).shouted()) {
            return;
        }
        mention.from = roleStart(noun);
        mention.kind = ActorKind.PERSON;
        mention.personal = true;
        entitle(mention);
    }
}
