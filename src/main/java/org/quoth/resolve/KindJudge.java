package org.quoth.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides for names that tell nothing by themselves whether they are a person's: by what stands around them anywhere in the
 * article, and by their shape. One decision for each name and article.
 */
final class KindJudge {
    /** Log odds above which a name of one word, and of more, is taken for a person's. */
    private static final double SINGLE = 2.5;
    private static final double MULTIPLE = 0.5;
    private static final double MOST = 4;
    private static final List<String> ENDINGS = List.of("ov", "ova", "ev", "eva", "ski", "sky", "skaya", "ska", "vic", "vich",
            "enko", "yan",
            "ian", "dze", "shvili", "oglu", "sson", "sen", "ez", "ini", "elli", "poulos", "akis", "nen", "chuk", "wala",
            "singh", "escu",
            "berg", "stein", "mann", "zadeh", "ullah", "uddin", "wicz", "czyk");

    private final Article article;
    private final Lexicon lexicon;
    private final ContextModel model;
    private final Map<String, Double> evidence = new HashMap<>();
    private final Set<String> personal = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    private KindJudge(Article article, ContextModel model) {
        this.article = article;
        this.model = model;
        lexicon = article.lexicon;
    }

    /** Gives every mention without a kind the one that its name has in this article; a single word that is no person stays open. */
    static void settle(Article article, ContextModel model, List<Mention> names) {
        KindJudge judge = new KindJudge(article, model);
        for (Mention mention : names) {
            if (mention.personal) {
                judge.personal.add(mention.phrase());
            }
            if (mention.keys.length == 1) {
                judge.alone.add(mention.keys[0]);
            }
            if (mention.kind == null) {
                judge.evidence.merge(mention.phrase(), judge.around(mention), Double::sum);
            }
        }
        for (Mention mention : names) {
            if (mention.kind == null && mention.keys.length > 1) {
                mention.kind = judge.isPerson(mention, MULTIPLE) ? ActorKind.PERSON : ActorKind.ORGANIZATION;
            }
            if (mention.kind == ActorKind.ORGANIZATION) {
                judge.bodies.add(mention.keys[0]);
            }
        }
        new Clubs(article).settle(names);
        BodySigns signs = new BodySigns(article, names);
        for (Mention mention : names) {
            if (signs.isBody(mention)) {
                mention.kind = ActorKind.ORGANIZATION;
            } else if (mention.kind == null && judge.isPerson(mention, SINGLE)) {
                mention.kind = ActorKind.PERSON;
            }
        }
    }

    private boolean isPerson(Mention mention, double enough) {
        if (personal.contains(mention.phrase())) {
            return true;
        }
        if (mention.keys.length == 1 && (lexicon.isCommon(mention.keys[0]) || bodies.contains(mention.keys[0])
                || lexicon.isKnownBody(mention.keys[0]))) {
            return false;
        }
        return Math.max(-MOST, Math.min(MOST, evidence.get(mention.phrase()))) + shape(mention) > enough;
    }

    /** What stands beside one mention: above nought it speaks for a person. */
    private double around(Mention mention) {
        double sum = model.person(article, mention);
        int next = mention.to;
        String after = article.key(next);
        if (mention.keys.length == 1 && article.saysOfItself(mention)) {
            sum -= 2;
        }
        if (after.equals("who") && (article.adjoins(next) || article.follows(next, ','))) {
            sum += 2;
        }
        if (article.follows(next, ',')) {
            boolean age = Character.isDigit(after.charAt(0)) && after.length() < 3 && article.follows(next + 1, ',');
            sum += age ? 3 : 0;
            for (int i = next; i < next + 6 && (i == next || article.adjoins(i)); i++) {
                if (lexicon.isRole(article.key(i)) && !article.word(i).possessive()) {
                    sum += 1;
                    break;
                }
            }
        }
        return sum;
    }

    /** What the name itself says. */
    private double shape(Mention mention) {
        double sum = 0;
        String last = mention.lastKey();
        for (String key : mention.keys) {
            sum += lexicon.isCommon(key) || lexicon.places.name(key) != null || lexicon.places.demonym(key) != null ? -1.2 : 0;
        }
        for (String ending : ENDINGS) {
            if (last.length() > ending.length() + 2 && last.endsWith(ending)) {
                sum += 0.8;
                break;
            }
        }
        if (mention.keys.length == 1) {
            sum += lexicon.names.gender(last) != null ? 1.5 : last.endsWith("s") ? -0.5 : 0;
        }
        sum += last.startsWith("o'") || last.startsWith("mc") || last.startsWith("fitz") ? 1.2 : 0;
        for (int i = mention.nameFrom; i < mention.nameTo; i++) {
            sum += camel(article.word(i).text()) ? -2.5 : 0;
            sum += i > mention.nameFrom && lexicon.isParticle(article.key(i)) ? 1.5 : 0;
        }
        if (mention.keys.length > 1) {
            boolean familyFirst = lexicon.names.isFamilyFirst(mention.keys);
            sum += familyFirst ? 1.5 : 0;
            sum += alone.contains(last) && lexicon.places.name(last) == null ? 1 : 0;
            sum += !familyFirst && alone.contains(mention.keys[0]) ? -1.2 : 0;
            sum += mention.keys.length > 3 ? -0.5 : 0.6;
        }
        return sum;
    }

    /** "YouTube", but not "McAdam". */
    private static boolean camel(String text) {
        if (text.startsWith("Mc") || text.startsWith("Mac") || text.startsWith("De") || text.startsWith("La")
                || text.indexOf('.') > 0) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
