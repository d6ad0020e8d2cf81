package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the names in an article: runs of words with capitals that mean something, cut into what belongs to a title or a role and
 * what is the name.
 */
final class NameFinder {
    private static final Set<String> NEVER = Set.of("the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "by",
            "with", "from",
            "but", "as", "if", "is", "are", "was", "were", "be", "been", "he", "she", "it", "they", "we", "you", "his", "her",
            "its", "their",
            "our", "my", "your", "him", "them", "us.", "this", "that", "these", "those", "who", "what", "when", "where", "why",
            "how", "not",
            "no", "yes", "there", "here", "i", "so", "do", "does", "did", "has", "have", "had", "can", "could", "would",
            "should", "which",
            "then", "than", "while", "after", "before", "since", "until", "because", "although", "though", "also", "all",
            "some", "many",
            "any", "each", "both", "most", "more", "such", "only", "just", "even", "into", "over", "under", "about", "against",
            "via", "vs",
            "i'm", "i've", "it's", "don't", "let's", "let", "mostly", "per", "said", "says", "lower", "without", "one", "two",
            "three");

    private final Article article;
    private final Lexicon lexicon;
    private final List<Mention> found = new ArrayList<>();

    private NameFinder(Article article) {
        this.article = article;
        lexicon = article.lexicon;
    }

    /** The mentions by name, in reading order; their kinds are open where the words alone do not tell. */
    static List<Mention> find(Article article) {
        NameFinder finder = new NameFinder(article);
        int i = 0;
        while (i < article.size()) {
            i = finder.accepts(i) ? finder.run(i) : i + 1;
        }
        return finder.found;
    }

    /** Whether the capital of word {@code i} is one of a name. */
    private boolean accepts(int i) {
        Word word = article.word(i);
        String key = word.key();
        if (!word.capital()) {
            int hyphen = word.text().indexOf('-');
            return hyphen > 0 && hyphen + 1 < word.text().length() && Character.isUpperCase(word.text().charAt(hyphen + 1))
                    && lexicon.isParticle(key.substring(0, key.indexOf('-') < 0 ? 0 : key.indexOf('-')));
        }
        if (NEVER.contains(key)) {
            return key.equals("us") && word.shouted();
        }
        if (word.telling() || article.knows(key)) {
            return true;
        }
        boolean beforeName = i + 1 < article.size() && article.adjoins(i + 1) && article.word(i + 1).capital()
                && !NEVER.contains(article.key(i + 1)) && !lexicon.isCommon(article.key(i + 1));
        if (lexicon.isRole(key) || lexicon.isRoleModifier(key) || lexicon.honorific(key) != null) {
            return i + 1 < article.size() && article.adjoins(i + 1) && article.word(i + 1).capital();
        }
        if (lexicon.isCommon(key)) {
            return lexicon.given(key) != null && beforeName && !word.titled();
        }
        return !word.titled() || lexicon.place(key) != null || lexicon.demonym(key) != null || lexicon.given(key) != null
                || beforeName
                || previousGiven(i) || word.shouted() && !article.word(Math.max(0, i - 1)).shouted();
    }

    private boolean previousGiven(int i) {
        return article.adjoins(i) && lexicon.given(article.key(i - 1)) != null && !lexicon.isCommon(article.key(i - 1));
    }

    /** Whether the word at {@code i} goes on with a name that began before it. */
    private boolean joins(int i, int start) {
        if (i >= article.size() || article.word(i - 1).possessive()) {
            return false;
        }
        Word word = article.word(i);
        String key = word.key();
        if (isSuffix(key)) {
            return article.adjoins(i) || article.follows(i, ',');
        }
        if (article.follows(i, '&')) {
            return accepts(i);
        }
        if (!article.adjoins(i)) {
            return false;
        }
        if (lexicon.isParticle(key) && !word.capital()) {
            int next = i + 1;
            while (next < article.size() && lexicon.isParticle(article.key(next)) && article.adjoins(next)) {
                next++;
            }
            return next - i < 3 && next < article.size() && article.adjoins(next) && accepts(next)
                    && !lexicon.isOrganizationHead(article.key(start));
        }
        return accepts(i) && !blocked(i, start);
    }

    static boolean isSuffix(String key) {
        return key.equals("jr") || key.equals("jr.") || key.equals("sr") || key.equals("sr.") || key.equals("ii")
                || key.equals("iii")
                || key.equals("iv") || key.equals("xiv") || key.equals("xvi") || key.equals("vi");
    }

    /** Days, months, faiths and parties break a run but where they are a surname or begin the name of a body. */
    private boolean blocked(int i, int start) {
        String key = article.key(i);
        if (!lexicon.isNoName(key)) {
            return false;
        }
        if (i > start && (lexicon.given(article.key(i - 1)) != null || lexicon.honorific(article.key(i - 1)) != null
                || article.word(i - 1).initial() || lexicon.isTitle(article.key(i - 1)))) {
            return dated(i);
        }
        for (int j = i + 1; j < i + 4 && j < article.size() && article.adjoins(j) && article.word(j).capital(); j++) {
            if (lexicon.isOrganizationHead(article.key(j)) || lexicon.isThing(article.key(j))) {
                return false;
            }
        }
        return !(lexicon.given(key) != null && i + 1 < article.size() && article.adjoins(i + 1) && article.word(i + 1).capital()
                && !lexicon.isCommon(article.key(i + 1)));
    }

    private boolean dated(int i) {
        return i + 1 < article.size() && Character.isDigit(article.word(i + 1).text().charAt(0));
    }

    /** Takes the run that begins at {@code start}; answers where to go on. */
    private int run(int start) {
        if (blocked(start, start) && !personMonth(start)) {
            return start + 1;
        }
        int end = start + 1;
        while (end - start < 16 && joins(end, start)) {
            end++;
        }
        end = complement(start, end);
        cut(start, end);
        return end;
    }

    /** "May said" where the article has somebody of that name, but not "in May". */
    private boolean personMonth(int i) {
        String key = article.key(i);
        return (lexicon.given(key) != null || key.equals("may") || key.equals("march") || key.equals("black")
                || key.equals("white"))
                && article.knows(key) && !dated(i)
                && !Set.of("in", "since", "until", "last", "next", "early", "late", "by", "this", "of", "from",
                        "to", "mid").contains(article.key(i - 1));
    }

    /** "Bank of Elbonia", "Ministry of Health and Welfare", "Committee on the Judiciary": where the name goes on behind "of". */
    private int complement(int start, int runEnd) {
        int end = runEnd;
        boolean body = false;
        for (int i = start; i < end; i++) {
            body |= lexicon.isOrganizationHead(article.key(i)) && (i + 1 == end);
        }
        while (body && end - start < 12 && article.adjoins(end) && !article.word(end - 1).possessive()) {
            String key = article.key(end);
            int next = end + 1;
            if (key.equals("of") || key.equals("for") || key.equals("on")) {
                next += article.key(next).equals("the") && article.adjoins(next) ? 1 : 0;
            } else if (!key.equals("and") || end == runEnd || lexicon.place(article.key(end - 1)) != null) {
                break;
            }
            if (next >= article.size() || !article.adjoins(next) || !accepts(next) || blocked(next, next)
                    || key.equals("and") && (lexicon.isRole(article.key(next)) || lexicon.given(article.key(next)) != null
                            || article.word(next).shouted() || lexicon.place(article.key(next)) != null)) {
                break;
            }
            end = next + 1;
            while (end - start < 16 && joins(end, next) && !lexicon.isRole(article.key(end))) {
                end++;
            }
        }
        return end;
    }

    /** Tells title, role and name in the run apart. */
    private void cut(int start, int end) {
        int role = -1;
        for (int i = start; i < end; i++) {
            String key = article.key(i);
            boolean title = lexicon.isRole(key) || lexicon.honorific(key) != null;
            if (title && !(i > start && lexicon.given(article.key(i - 1)) != null && i + 1 == end && role != i - 1)
                    && !bodyIn(i + 1, end)) {
                role = i;
            }
        }
        if (role < 0) {
            name(start, start, end, null, false);
            return;
        }
        int roleStart = role;
        while (roleStart > start
                && (lexicon.isRole(article.key(roleStart - 1)) || lexicon.isRoleModifier(article.key(roleStart - 1))
                        || lexicon.honorific(article.key(roleStart - 1)) != null)) {
            roleStart--;
        }
        if (roleStart > start) {
            name(start, start, roleStart, null, false);
        }
        if (role + 1 < end) {
            person(start, roleStart, role + 1, end);
        }
    }

    private boolean bodyIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (lexicon.isOrganizationHead(article.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** A person with what stands before the name: "President", "then-foreign minister", "Mr". */
    private void person(int start, int roleStart, int nameStart, int end) {
        Mention mention = Mention.name(article, roleStart, nameStart, end);
        mention.kind = ActorKind.PERSON;
        mention.personal = true;
        mention.gender = gender(roleStart, nameStart, end);
        int from = roleStart;
        while (from > 0 && article.adjoins(from) && from > nameStart - 8 && !article.word(from - 1).possessive()
                && before(from - 1, from == roleStart)) {
            from--;
        }
        int roleEnd = nameStart;
        int roleFrom = from;
        while (roleFrom < roleEnd && lexicon.honorific(article.key(roleFrom)) != null
                && !lexicon.isTitle(article.key(roleFrom))) {
            roleFrom++;
        }
        while (roleEnd > roleFrom && lexicon.honorific(article.key(roleEnd - 1)) != null
                && !lexicon.isTitle(article.key(roleEnd - 1))) {
            roleEnd--;
        }
        if (roleEnd > roleFrom) {
            mention.role = Role.of(article, roleFrom, roleEnd);
        }
        mention.from = from;
        found.add(mention);
    }

    private boolean before(int i, boolean last) {
        String key = article.key(i);
        return lexicon.isRole(key) || lexicon.isRoleModifier(key) || lexicon.demonym(key) != null || lexicon.place(key) != null
                || article.word(i).capital() && !NEVER.contains(key) && !article.word(i).first() && !lexicon.isNoName(key);
    }

    private Gender gender(int from, int nameStart, int end) {
        for (int i = from; i < nameStart; i++) {
            Gender gender = lexicon.honorific(article.key(i));
            if (gender != null && gender != Gender.UNKNOWN) {
                return gender;
            }
            String key = article.key(i);
            if (key.endsWith("woman")) {
                return Gender.FEMALE;
            }
            if (key.endsWith("man") && key.length() > 5) {
                return Gender.MALE;
            }
        }
        Gender given = end - nameStart > 1 ? lexicon.given(article.key(nameStart)) : null;
        return given == null ? Gender.UNKNOWN : given;
    }

    /** A run without a title: by its words a place, a person, a body, something that does not act, or open. */
    private void name(int start, int nameStart, int end, Role role, boolean titled) {
        int from = nameStart;
        int to = end;
        String phrase = article.phrase(from, to);
        if (lexicon.place(phrase) == null && to - from > 1) {
            // A demonym in front of a person's name belongs to the person, not to the name.
            int skip = lexicon.demonym(article.phrase(from, from + 2)) != null
                    ? 2
                    : lexicon.demonym(article.key(from)) != null ? 1 : 0;
            if (skip > 0 && skip < to - from && !bodyIn(from + skip, to)) {
                from += skip;
            } else if (skip == to - from) {
                return;
            }
            phrase = article.phrase(from, to);
        }
        if (lexicon.demonym(phrase) != null && lexicon.place(phrase) == null || from >= to) {
            return;
        }
        int length = to - from;
        String last = article.key(to - 1);
        Mention mention = Mention.name(article, from, from, to);
        Gender given = lexicon.given(article.key(from));
        boolean initials = article.word(from).initial() || length > 2 && article.word(from + 1).initial();
        if (lexicon.place(phrase) != null) {
            mention.kind = ActorKind.PLACE;
        } else if (length > 1 && lexicon.isOrganizationHead(last) || lexicon.isCompanyHead(last)
                || bodyIn(from, to) && hasOf(from, to)) {
            mention.kind = ActorKind.ORGANIZATION;
        } else if (length > 1 && length < 7 && (given != null || initials)
                && !(lexicon.isThing(last) && !article.knows(last))) {
            mention.kind = ActorKind.PERSON;
            mention.personal = true;
            mention.gender = given == null ? Gender.UNKNOWN : given;
            withRole(mention);
        } else if (lexicon.isThing(last)) {
            return;
        } else if (length == 1) {
            if (!single(mention, given)) {
                return;
            }
        }
        if (mention.kind == null && length > 1 && length < 5) {
            withRole(mention);
        }
        found.add(mention);
    }

    private boolean hasOf(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Role.isPreposition(article.key(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean single(Mention mention, Gender given) {
        Word word = article.word(mention.from);
        String key = word.key();
        if (word.initial() || Character.isDigit(key.charAt(0)) || lexicon.isInstitution(key) || lexicon.isRole(key)
                || lexicon.isRoleModifier(key) && lexicon.isCommon(key) && !key.equals("white")) {
            return key.equals("congress") || key.equals("senate");
        }
        if (lexicon.isOrganizationHead(key)) {
            mention.kind = ActorKind.ORGANIZATION;
        } else if (given != null) {
            mention.gender = given;
        } else if (word.shouted()) {
            mention.kind = ActorKind.ORGANIZATION;
        }
        return article.knows(key) || word.telling() && !lexicon.isCommon(key) || given != null && !lexicon.isCommon(key)
                || word.shouted();
    }

    /** "the economist Ada Quill", "former mayor Ada Quill": the role written small before a name. */
    private void withRole(Mention mention) {
        int from = mention.from;
        int last = from - 1;
        if (last < 0 || !article.adjoins(from) || !lexicon.isRole(article.key(last)) || article.word(last).possessive()) {
            return;
        }
        while (from > 0 && article.adjoins(from) && from > mention.nameFrom - 8 && !article.word(from - 1).possessive()
                && before(from - 1, from == mention.from)) {
            from--;
        }
        mention.role = Role.of(article, from, mention.nameFrom);
        mention.from = from;
        mention.kind = ActorKind.PERSON;
        mention.personal = true;
        if (mention.gender == Gender.UNKNOWN) {
            mention.gender = gender(from, mention.nameFrom, mention.nameTo);
        }
    }
}
