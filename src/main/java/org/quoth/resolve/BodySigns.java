package org.quoth.resolve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells in which places a surname names a body and not the person, as "Ford" may. Hardly anything that is said of bodies is said
 * of them alone, so that it takes two different signs in an article, or one that leaves no doubt; and none that speaks for a person.
 */
final class BodySigns {
    private static final int ENOUGH = 2;

    private enum Sign {
        /** "Ford shares" */
        TRADED(ENOUGH),
        /** "Ford employs 2,000" */
        RUN(ENOUGH),
        /** "Ford cut its prices" */
        OWNS(1),
        /** "Ford said it would recall them" */
        SAYS_OF_ITSELF(1),
        /** "Ford sued. The company …" */
        DESCRIBED(1),
        /** "Ford Motor Co.", or a body that is commonly known */
        NAMED(1),
        /** "Ford said he", "Mr Ford" */
        PERSON(-ENOUGH);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }
    }

    private static final Set<String> TRADED = Set.of("shares", "stock", "shareholders", "investors", "dealers", "dealerships",
            "factory", "factories", "plants", "vehicles", "products", "stores");
    /** "Quill shares her view". */
    private static final Set<String> OBJECTS = Set.of("a", "an", "the", "his", "her", "their", "that", "this", "with", "it");
    private static final Set<String> RUN = Set.of("employs", "manufactures", "franchises");
    /** How far the next sentence is looked for. */
    private static final int SENTENCE = 60;

    private final Article article;
    private final Map<String, Set<Sign>> signs = new HashMap<>();
    /** Surnames of persons who are named in full in front of the mention that is asked about. */
    private final Set<String> introduced = new HashSet<>();

    BodySigns(Article article, List<Mention> names) {
        this.article = article;
        for (Mention mention : names) {
            if (mention.keys.length == 1) {
                signs.computeIfAbsent(mention.keys[0], key -> EnumSet.noneOf(Sign.class)).addAll(signs(mention));
                if (article.lexicon.isKnownBody(mention.keys[0])) {
                    signs.get(mention.keys[0]).add(Sign.NAMED);
                }
            } else if (isCompany(mention)) {
                signs.computeIfAbsent(mention.keys[0], key -> EnumSet.noneOf(Sign.class)).add(Sign.NAMED);
            }
        }
    }

    /**
     * Whether the mention names a body; asked for all mentions by name in reading order. Once a person of that surname is named,
     * only signs beside the mention itself speak for a body.
     */
    boolean isBody(Mention mention) {
        if (mention.keys.length > 1 && mention.kind == ActorKind.PERSON) {
            introduced.add(mention.lastKey());
        }
        if (mention.keys.length > 1 || mention.kind != null
                || signs.get(mention.keys[0]).stream().mapToInt(sign -> sign.weight).sum() < ENOUGH) {
            return false;
        }
        return !introduced.contains(mention.keys[0]) || !signs(mention).isEmpty();
    }

    private boolean isCompany(Mention mention) {
        for (int i = 1; i < mention.keys.length; i++) {
            if (!article.lexicon.isCompanyTail(mention.keys[i])) {
                return false;
            }
        }
        return true;
    }

    private Set<Sign> signs(Mention mention) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (mention.personal) {
            signs.add(Sign.PERSON);
            return signs;
        }
        int verb = mention.to;
        if (isDescribed(mention)) {
            signs.add(Sign.DESCRIBED);
        }
        if (!article.adjoins(verb) || article.word(verb).capital()) {
            return signs;
        }
        int next = article.adjoins(verb + 1) ? verb + 1 : article.size();
        next += article.key(next).equals("that") && article.adjoins(next + 1) ? 1 : 0;
        String object = article.key(next);
        if (TRADED.contains(article.key(verb)) && !OBJECTS.contains(object)) {
            signs.add(Sign.TRADED);
        }
        if (article.word(mention.to - 1).possessive()) {
            return signs;
        }
        if (RUN.contains(article.key(verb))) {
            signs.add(Sign.RUN);
        }
        if (object.equals("its") && !article.lexicon.isSaying(article.key(verb))) {
            signs.add(Sign.OWNS);
        }
        if (Reading.PERSONAL.containsKey(object)) {
            signs.add(Sign.PERSON);
        }
        if (article.saysOfItself(mention)) {
            signs.add(Sign.SAYS_OF_ITSELF);
        }
        return signs;
    }

    /** Whether it opens a sentence, and "the company" the next. */
    private boolean isDescribed(Mention mention) {
        int sentence = article.word(mention.from).sentence();
        if (mention.from > 0 && article.word(mention.from - 1).sentence() == sentence) {
            return false;
        }
        int next = mention.to;
        while (next < article.size() && next < mention.to + SENTENCE && article.word(next).sentence() == sentence) {
            next++;
        }
        return article.key(next).equals("the") && article.lexicon.isCompanyWord(article.key(next + 1));
    }
}
