package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what describes a person by a role: "the spokesman for the council", "Elbonia’s foreign minister", "Prime Minister". */
final class DescriptionFinder {
    private static final Set<String> DEFINITE = Set.of("the", "his", "her", "their", "its", "this", "that", "our");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "any", "some", "every", "no");

    private final Article article;
    private final Lexicon lexicon;
    /** For each word whether a name has taken it. */
    private final boolean[] named;
    private final List<Mention> found = new ArrayList<>();

    private DescriptionFinder(Article article, List<Mention> names) {
        this.article = article;
        lexicon = article.lexicon;
        named = new boolean[article.size()];
        for (Mention name : names) {
            for (int i = name.personal ? name.from : name.nameFrom; i < name.to; i++) {
                named[i] = true;
            }
        }
    }

    /** The descriptions outside {@code names}, in reading order. */
    static List<Mention> find(Article article, List<Mention> names) {
        DescriptionFinder finder = new DescriptionFinder(article, names);
        for (int i = 0; i < article.size(); i++) {
            if (!finder.named[i] && article.lexicon.isRole(article.key(i)) && !finder.goesOn(i)) {
                finder.describe(i);
            } else if (!finder.named[i] && article.lexicon.isKin(article.key(i))) {
                finder.relative(i);
            } else if (!finder.named[i] && article.lexicon.isInstitution(article.key(i)) && !article.word(i).capital()) {
                finder.body(i);
            }
        }
        return finder.found;
    }

    /** Whether the noun is only the first part of a longer one: "chief executive", "security guard union". */
    private boolean goesOn(int i) {
        return article.adjoins(i + 1) && !article.word(i).possessive() && !named[i + 1]
                && (lexicon.isRole(article.key(i + 1)) || lexicon.isOrganizationHead(article.key(i + 1)));
    }

    private void describe(int head) {
        int from = head;
        int limit = Math.max(0, head - 7);
        while (from > limit && article.adjoins(from) && !article.word(from - 1).possessive() && modifies(from - 1)) {
            from--;
        }
        int roleFrom = from;
        // "resigned as President" speaks of the office.
        boolean definite = article.word(head).capital() && !(article.adjoins(from) && article.key(from - 1).equals("as"));
        if (from > 0 && article.adjoins(from)) {
            String before = article.key(from - 1);
            if (DEFINITE.contains(before)) {
                definite = true;
                from--;
            } else if (INDEFINITE.contains(before)) {
                definite = false;
                from--;
            } else if (article.word(from - 1).possessive()) {
                definite = true;
                from--;
                while (from > limit && named[from] && named[from - 1] && article.adjoins(from)) {
                    from--;
                }
                if (DEFINITE.contains(article.key(from - 1)) && article.adjoins(from)) {
                    from--;
                }
            } else if (from == head && !definite) {
                return;
            }
        } else if (from == head && !definite && !article.follows(from, ',')) {
            return;
        }
        int to = complement(head + 1);
        Mention mention = new Mention(Mention.Form.DESCRIPTION, from, to);
        mention.nameFrom = roleFrom;
        mention.nameTo = head;
        mention.kind = ActorKind.PERSON;
        mention.personal = definite;
        mention.role = Role.of(article, roleFrom, to);
        if (roleFrom > from) {
            String owner = lexicon.places.name(article.key(roleFrom - 1));
            if (owner != null && article.word(roleFrom - 1).possessive()) {
                mention.role.places().add(owner);
            }
        }
        String key = article.key(head);
        mention.gender = key.endsWith("woman") ? Gender.FEMALE : key.endsWith("man") ? Gender.MALE : Gender.UNKNOWN;
        mention.anaphoric = definite;
        boolean bare = roleFrom == head && to == head + 1;
        mention.personal = definite
                && !(bare && lexicon.isAmbiguous(key) && roleFrom > 0 && !article.key(roleFrom - 1).equals("the"));
        mention.personal &= !(bare
                && (key.equals("head") || key.equals("chair") || key.equals("executive") || key.equals("general")));
        while (!found.isEmpty() && found.get(found.size() - 1).from >= from) {
            found.remove(found.size() - 1);
        }
        found.add(mention);
    }

    /** "his wife", "the victim's mother", "Quill's brother". */
    private void relative(int head) {
        if (!article.adjoins(head) || article.word(head).possessive()) {
            return;
        }
        int from = head - 1;
        if (article.word(from).possessive()) {
            while (from > 0 && head - from < 5 && article.adjoins(from)
                    && (named[from - 1] || DEFINITE.contains(article.key(from - 1)))) {
                from--;
            }
        } else if (!Reading.PERSONAL.containsKey(article.key(from)) && !article.key(from).equals("their")) {
            return;
        }
        Mention mention = new Mention(Mention.Form.DESCRIPTION, from, head + 1);
        mention.kind = ActorKind.PERSON;
        mention.gender = lexicon.genderOf(article.key(head));
        found.add(mention);
    }

    /** "the company", "the council": a body named before. */
    private void body(int head) {
        if (head > 0 && article.adjoins(head) && article.key(head - 1).equals("the")
                && !(article.adjoins(head + 1) && Role.isPreposition(article.key(head + 1))
                        && article.key(head + 1).equals("of"))) {
            Mention mention = new Mention(Mention.Form.DESCRIPTION, head - 1, head + 1);
            mention.kind = ActorKind.ORGANIZATION;
            mention.personal = true;
            mention.anaphoric = true;
            mention.role = Role.of(article, head, head + 1);
            found.add(mention);
        }
    }

    private boolean modifies(int i) {
        String key = article.key(i);
        if (plain(i)) {
            int before = i - 1;
            before -= before > 0 && article.adjoins(i) && plain(before) ? 1 : 0;
            return before >= 0 && article.adjoins(before + 1) && article.adjoins(i)
                    && (lexicon.isRole(article.key(before)) || lexicon.isRoleModifier(article.key(before))
                            || DEFINITE.contains(article.key(before))
                            || INDEFINITE.contains(article.key(before)) || article.word(before).possessive()
                            || lexicon.places.demonym(article.key(before)) != null);
        }
        if (DEFINITE.contains(key) || INDEFINITE.contains(key)) {
            return false;
        }
        return lexicon.isRole(key) || lexicon.isRoleModifier(key) || key.endsWith("-year-old")
                || lexicon.places.demonym(key) != null || named[i]
                || article.word(i).telling() && !lexicon.isNoName(key)
                || key.equals("and") && i > 0 && article.adjoins(i) && (lexicon.isRole(article.key(i - 1)));
    }

    /** A word written small that can narrow a role, as "economy" does a minister: no function word, no verb in the past. */
    private boolean plain(int i) {
        String key = article.key(i);
        return i > 0 && !article.word(i).capital() && !named[i] && !lexicon.isRole(key) && !lexicon.isRoleModifier(key)
                && !Capitals.isFunctionWord(key) && !key.endsWith("ed") && !article.word(i).possessive()
                && Character.isLetter(key.charAt(0));
    }

    /** Behind "of Elbonia", "for the National Security Council", "at the University of Elbonia". */
    private int complement(int end) {
        if (!article.adjoins(end) || article.word(end - 1).possessive() || !Role.isPreposition(article.key(end))) {
            return end;
        }
        int i = end + 1;
        if (article.adjoins(i) && article.key(i).equals("the")) {
            i++;
        }
        int begin = i;
        while (i < article.size() && i - begin < 10 && article.adjoins(i)
                && (named[i] || article.word(i).telling()
                        || i > begin && Role.isPreposition(article.key(i)) && i + 1 < named.length && named[i + 1])) {
            i++;
        }
        return i > begin && named[begin] ? i : end;
    }
}
