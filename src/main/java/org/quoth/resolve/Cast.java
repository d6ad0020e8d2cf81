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
    /** "Mr Quill" is not the brother of whom the article speaks as "Abe". */
    private static final double CALLED = 1.0;

    private final Article article;
    private final Lexicon lexicon;
    private final FullNames names;
    private final List<Referent> referents = new ArrayList<>();
    private final Map<String, List<Referent>> persons = new HashMap<>();
    private final Map<String, Referent> others = new LinkedHashMap<>();

    private Cast(Article article) {
        this.article = article;
        lexicon = article.lexicon;
        names = new FullNames(lexicon.names);
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
        String last = FullNames.surname(mention.keys);
        for (Referent referent : persons.getOrDefault(last, List.of())) {
            if (referent.gender.agrees(mention.gender) && names.same(referent.keys, mention.keys)) {
                referent.add(mention);
                index(referent, mention.keys);
                return;
            }
        }
        for (Referent referent : persons.getOrDefault(FullNames.joined(mention.keys), List.of())) {
            referent.add(mention);
            return;
        }
        Referent referent = new Referent(ActorKind.PERSON, mention);
        referents.add(referent);
        index(referent, mention.keys);
    }

    private void index(Referent referent, String[] keys) {
        for (String key : keys) {
            index(referent, FullNames.bare(key));
        }
        index(referent, FullNames.joined(keys));
    }

    private void index(Referent referent, String key) {
        List<Referent> namesakes = persons.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!namesakes.contains(referent) && namesakes.size() < NAMESAKES) {
            namesakes.add(referent);
        }
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
        Gender said = mention.gender == Gender.UNKNOWN || !mention.personal ? article.saidOf(mention) : null;
        Referent best = null;
        double bestScore = 0;
        for (Referent candidate : persons.getOrDefault(FullNames.bare(mention.lastKey()), List.of())) {
            double score = mayBe(candidate, mention) ? score(candidate, mention, said) : 0;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private boolean mayBe(Referent candidate, Mention mention) {
        boolean bare = mention.keys.length == 1;
        return (candidate.gender.agrees(mention.gender) || bare && !mention.personal)
                && (bare || names.same(candidate.keys, mention.keys))
                && !isRelative(candidate, mention)
                // "Paris" is the city, also where Paris Hilton is spoken of
                && (isSurname(candidate, mention)
                        || mention.kind != ActorKind.PLACE && (!mention.personal || isFirst(candidate, mention)));
    }

    private boolean isSurname(Referent candidate, Mention mention) {
        return FullNames.surname(candidate.keys).equals(FullNames.bare(mention.lastKey()))
                || isFirst(candidate, mention) && lexicon.names.isFamilyFirst(candidate.keys);
    }

    private static boolean isFirst(Referent candidate, Mention mention) {
        return candidate.keys[0].equals(mention.lastKey());
    }

    /** @param said the gender that the text around the mention tells; null where the mention tells one itself */
    private double score(Referent candidate, Mention mention, Gender said) {
        boolean surname = isSurname(candidate, mention);
        double score = surname ? 4 : isFirst(candidate, mention) ? 2 : 1;
        score -= FullNames.isJunior(candidate.keys[candidate.keys.length - 1]) ? 1.5 : 0;
        // of a surname the gender that it has as a given name tells nothing: "Clinton"
        Gender gender = said != null ? said : surname && !mention.personal ? Gender.UNKNOWN : mention.gender;
        score += gender != Gender.UNKNOWN && candidate.gender == gender ? KNOWN_GENDER : 0;
        score -= said != null && !candidate.gender.agrees(said) ? KNOWN_GENDER : 0;
        score -= mention.personal && surname && candidate.isCalledByGivenName() ? CALLED : 0;
        Mention last = candidate.before(mention.from);
        score += last == null
                ? FIRST_NAMED / (1 + sentences(mention, candidate.mentions.get(0)))
                : 1.0 / (1 + sentences(last, mention));
        return score + Math.min(candidate.mentions.size(), 50) / 100.0;
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
