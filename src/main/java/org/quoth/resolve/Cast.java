package org.quoth.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who appears in an article: puts together the mentions by name that name one actor. */
final class Cast {
    /** How many actors of one surname are told apart; bounds the cost of a hostile text. */
    private static final int NAMESAKES = 24;
    /** "Mrs Quill" is sooner the one who is known to be a woman than one of whom nothing is known, however near. */
    private static final double KNOWN_GENDER = 1.5;
    /** A surname in front of all full names, as in a headline, is sooner that of the first of them. */
    private static final double FIRST_NAMED = 0.1;

    private final Article article;
    private final Lexicon lexicon;
    private final List<Referent> referents = new ArrayList<>();
    private final Map<String, List<Referent>> persons = new HashMap<>();
    private final Map<String, Referent> others = new LinkedHashMap<>();

    private Cast(Article article) {
        this.article = article;
        lexicon = article.lexicon;
    }

    /** The actors that {@code names} name, each with its mentions in reading order. */
    static List<Referent> of(Article article, ContextModel model, List<Mention> names) {
        Cast cast = new Cast(article);
        KindJudge.settle(article, model, names);
        for (Mention mention : names) {
            if (mention.kind == ActorKind.PERSON && mention.keys.length > 1) {
                cast.fullName(mention);
            }
        }
        for (Mention mention : names) {
            if (mention.referent == null && mention.personal) {
                cast.partOfName(mention);
            }
        }
        for (Mention mention : names) {
            if (mention.referent == null) {
                cast.partOfName(mention);
            }
        }
        new BodyNames(article.lexicon, cast.others).join();
        for (Referent referent : cast.referents) {
            referent.mentions.sort(Comparator.comparingInt(m -> m.from));
        }
        cast.referents.removeIf(r -> r.mentions.isEmpty());
        return cast.referents;
    }

    private void fullName(Mention mention) {
        String last = surname(mention.keys);
        for (Referent referent : persons.getOrDefault(last, List.of())) {
            if (referent.gender.agrees(mention.gender) && samePerson(referent.keys, mention.keys)) {
                referent.add(mention);
                index(referent, mention.keys);
                return;
            }
        }
        for (Referent referent : persons.getOrDefault(joined(mention.keys), List.of())) {
            referent.add(mention);
            return;
        }
        Referent referent = new Referent(ActorKind.PERSON, mention);
        referents.add(referent);
        index(referent, mention.keys);
    }

    private void index(Referent referent, String[] keys) {
        for (String key : keys) {
            index(referent, bare(key));
        }
        index(referent, joined(keys));
    }

    private void index(Referent referent, String key) {
        List<Referent> namesakes = persons.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!namesakes.contains(referent) && namesakes.size() < NAMESAKES) {
            namesakes.add(referent);
        }
    }

    private static String joined(String[] keys) {
        return String.join("", keys).replace("-", "");
    }

    /** Without the article of an Arabic name: "al-Masri" is "Masri". */
    private static String bare(String key) {
        return key.length() > 4 && (key.startsWith("al-") || key.startsWith("el-")) ? key.substring(3) : key;
    }

    private static String surname(String[] keys) {
        int last = keys.length - 1;
        return bare(last > 0 && NameFinder.isSuffix(keys[last]) ? keys[last - 1] : keys[last]);
    }

    /** Whether two names of more than one word each can be one person's. */
    private boolean samePerson(String[] a, String[] b) {
        if (joined(a).equals(joined(b))) {
            return true;
        }
        boolean juniorA = isJunior(a[a.length - 1]);
        boolean juniorB = isJunior(b[b.length - 1]);
        if (juniorA != juniorB || !surname(a).equals(surname(b))) {
            return false;
        }
        String firstA = a[0];
        String firstB = b[0];
        if (lexicon.names.same(firstA, firstB)) {
            return initialsAgree(a, b);
        }
        boolean initial = firstA.charAt(0) == firstB.charAt(0) && (firstA.length() < 3 || firstB.length() < 3)
                && (firstA.endsWith(".") || firstB.endsWith(".") || firstA.length() == 1 || firstB.length() == 1);
        return initial || contains(a, b) || contains(b, a);
    }

    /** Whether one person can have the initials between the two: not "George W. Bush" and "George H. W. Bush". */
    private static boolean initialsAgree(String[] a, String[] b) {
        return a.length < 3 || b.length < 3 || !isInitial(a[1]) || !isInitial(b[1]) || a[1].charAt(0) == b[1].charAt(0);
    }

    private static boolean isInitial(String key) {
        return key.length() == 1 || key.length() == 2 && key.endsWith(".");
    }

    private static boolean isJunior(String key) {
        return key.startsWith("jr") || key.startsWith("sr");
    }

    /** Whether the words of {@code part} are the last of {@code whole}: "López Obrador". */
    private static boolean contains(String[] whole, String[] part) {
        for (int i = 1; i <= part.length; i++) {
            if (i > whole.length || !bare(whole[whole.length - i]).equals(bare(part[part.length - i]))) {
                return false;
            }
        }
        return true;
    }

    private void partOfName(Mention mention) {
        if (mention.kind != ActorKind.ORGANIZATION && !(mention.kind == ActorKind.PLACE && placed(mention))) {
            Referent person = person(mention);
            if (person != null) {
                person.add(mention);
                return;
            }
        }
        if (mention.kind == ActorKind.PERSON) {
            Referent referent = new Referent(ActorKind.PERSON, mention);
            referents.add(referent);
            index(referent, mention.keys);
            return;
        }
        other(mention);
    }

    /** Whether a place is meant, though a person has its name as a surname. */
    private boolean placed(Mention mention) {
        String before = article.key(mention.from - 1);
        return before.equals("in") || before.equals("at") || before.equals("from") || before.equals("to")
                || before.equals("near")
                || mention.keys.length > 1 || article.saysOfItself(mention);
    }

    /** The person that a surname or a given name alone stands for; null where there is none. */
    private Referent person(Mention mention) {
        Referent best = null;
        double bestScore = 0;
        Gender said = mention.gender == Gender.UNKNOWN || !mention.personal ? article.saidOf(mention) : null;
        for (Referent candidate : persons.getOrDefault(bare(mention.lastKey()), List.of())) {
            if (!candidate.gender.agrees(mention.gender) && !(mention.keys.length == 1 && !mention.personal)) {
                continue;
            }
            if (mention.keys.length > 1 && !samePerson(candidate.keys, mention.keys)) {
                continue;
            }
            boolean surname = surname(candidate.keys).equals(bare(mention.lastKey()));
            boolean first = candidate.keys[0].equals(mention.lastKey());
            surname |= first && lexicon.names.isFamilyFirst(candidate.keys);
            if (isRelative(candidate, mention)) {
                continue;
            }
            if (!surname && mention.kind == ActorKind.PLACE) {
                // "Paris" is the city, also where Paris Hilton is spoken of
                continue;
            }
            double score = surname ? 4 : first ? 2 : 1;
            score -= isJunior(candidate.keys[candidate.keys.length - 1]) ? 1.5 : 0;
            if (!surname && mention.personal && !first) {
                continue;
            }
            // of a surname the gender that it has as a given name tells nothing: "Clinton"
            Gender gender = said != null ? said : surname && !mention.personal ? Gender.UNKNOWN : mention.gender;
            score += gender != Gender.UNKNOWN && candidate.gender == gender ? KNOWN_GENDER : 0;
            score -= said != null && !candidate.gender.agrees(said) ? KNOWN_GENDER : 0;
            Mention last = candidate.before(mention.from);
            score += last == null
                    ? FIRST_NAMED / (1 + sentences(mention, candidate.mentions.get(0)))
                    : 1.0 / (1 + sentences(last, mention));
            score += Math.min(candidate.mentions.size(), 50) / 100.0;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private int sentences(Mention from, Mention to) {
        return article.word(to.from).sentence() - article.word(from.from).sentence();
    }

    /** "Quill and Ada Quill": the first is not the second. */
    private boolean isRelative(Referent candidate, Mention mention) {
        Mention next = article.key(mention.to).equals("and") ? candidate.before(mention.to + 2) : null;
        return next != null && next.from == mention.to + 1;
    }

    private void other(Mention mention) {
        ActorKind kind = mention.kind == null ? ActorKind.ORGANIZATION : mention.kind;
        String phrase = mention.phrase();
        String place = kind == ActorKind.ORGANIZATION ? null : lexicon.places.name(phrase);
        String key = place == null ? phrase.replace(".", "") : place;
        Referent referent = others.get(key);
        if (referent == null) {
            referent = new Referent(kind, mention);
            referent.canonical = place;
            others.put(key, referent);
            referents.add(referent);
        } else {
            referent.add(mention);
        }
    }
}
