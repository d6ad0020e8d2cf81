package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;

/** Cuts a run of capitalised words into titles and roles, places and bodies before them, and the name. */
final class NameCutter {
    private final Article article;
    private final TitleReader titles;
    private final NameKinds kinds;
    private final Lexicon lexicon;
    private final List<Mention> found = new ArrayList<>();

    NameCutter(Article article, Capitals capitals) {
        this.article = article;
        lexicon = article.lexicon;
        titles = new TitleReader(article, capitals);
        kinds = new NameKinds(article, titles);
    }

    List<Mention> found() {
        return found;
    }

    /** Takes the words [start, end) and what goes on behind "of" up to {@code whole}. */
    void cut(int start, int end, int whole) {
        int role = -1;
        for (int i = start; i < end; i++) {
            String key = article.key(i);
            boolean surname = i > start && i + 1 == end && lexicon.names.gender(article.key(i - 1)) != null
                    && !lexicon.isRole(article.key(i - 1));
            if ((lexicon.isRole(key) || lexicon.honorific(key) != null) && !surname && !NameKinds.isBody(article, i + 1, whole)
                    && !(i == start && end - start > 1 && saint(start, end))) {
                role = i;
            }
        }
        if (role < 0) {
            name(start, whole);
            return;
        }
        int from = role;
        while (from > start && titles.isPart(from - 1) && article.place(start, from) == null) {
            from--;
        }
        if (from > start) {
            name(start, from);
        }
        if (role + 1 < end) {
            Mention mention = Mention.name(article, from, role + 1, whole);
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.from = titles.start(from - start < 6 ? start : from);
            titles.entitle(mention);
            titles.origin(mention);
            found.add(mention);
        }
    }

    private boolean saint(int start, int end) {
        return article.key(start).startsWith("st") && article.place(start, Math.min(end, start + 2)) != null;
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
        while (from + 1 < to && lexicon.isCommon(article.key(from)) && lexicon.names.gender(article.key(from)) == null
                && !lexicon.isOrganizationHead(article.key(to - 1))
                && (lexicon.names.gender(article.key(from + 1)) != null && !lexicon.isCommon(article.key(from + 1))
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
        if (kinds.settle(mention)) {
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
                : lexicon.places.demonym(article.key(from)) != null ? 1 : 0;
        return length == to - from
                || length > 0 && !NameKinds.isBody(article, from + length, to)
                        && lexicon.names.gender(article.key(from + length)) != null ? length : 0;
    }

    /** Where in the run a person's name begins behind that of a place or a body: "United States | Ada Quill"; otherwise its start. */
    private int personWithin(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            String before = article.key(i - 1);
            if (lexicon.names.gender(article.key(i)) != null && !lexicon.isCommon(article.key(i))
                    && !NameKinds.isBody(article, i + 1, to)
                    && (from > 1 && Role.isPreposition(article.key(from - 1)) && lexicon.isRole(article.key(from - 2))
                            || article.place(from, i) != null || lexicon.isRoleModifier(before)
                            || lexicon.isOrganizationHead(before)
                            || article.word(i - 1).shouted())
                    && lexicon.names.gender(article.key(from)) == null) {
                return i;
            }
        }
        return from;
    }

}
