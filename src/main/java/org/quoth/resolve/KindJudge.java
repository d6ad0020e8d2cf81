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
    private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "wrote", "tweeted", "explained", "argued",
            "recalled",
            "insisted", "replied", "asked", "warned", "admitted", "joked", "testified", "thinks", "believes");
    private static final Set<String> BUSINESS = Set.of("ceo", "board", "shares", "stock", "chairman", "chief", "headquarters",
            "website",
            "products", "employees", "customers", "shareholders", "spokesman", "spokeswoman", "spokesperson", "factory",
            "store", "users");
    private static final Set<String> BODIES = Set.of("its", "which", "company", "firm", "airline", "agency", "carmaker",
            "manufacturer");
    private static final Set<String> SELVES = Set.of("he", "his", "she", "her", "him", "who");
    private static final List<String> ENDINGS = List.of("ov", "ova", "ev", "eva", "ski", "sky", "skaya", "ska", "vic", "vich",
            "enko", "yan",
            "ian", "dze", "shvili", "oglu", "sson", "sen", "ez", "ini", "elli", "poulos", "akis", "nen", "chuk", "wala",
            "singh", "escu",
            "berg", "stein", "mann", "zadeh", "ullah", "uddin", "wicz", "czyk");

    private final Article article;
    private final Lexicon lexicon;
    private final Map<String, Double> evidence = new HashMap<>();
    private final Set<String> personal = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    private KindJudge(Article article) {
        this.article = article;
        lexicon = article.lexicon;
    }

    /** Gives every mention without a kind the one that its name has in this article. */
    static void settle(Article article, List<Mention> names) {
        KindJudge judge = new KindJudge(article);
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
            if (mention.kind == null) {
                String phrase = mention.phrase();
                double sum = Math.max(-4, Math.min(4, judge.evidence.get(phrase))) + judge.shape(mention);
                boolean person = judge.personal.contains(phrase) || sum > (mention.keys.length > 1 ? 0.5 : 1.5);
                // A single word stays open: it may be the surname of a person named in full elsewhere.
                mention.kind = person ? ActorKind.PERSON : mention.keys.length > 1 ? ActorKind.ORGANIZATION : null;
            }
        }
    }

    /** What the words beside one mention say: above nought a person, below a body. */
    private double around(Mention mention) {
        double sum = 0;
        int next = mention.to;
        String after = article.key(next);
        String before = article.adjoins(mention.from) ? article.key(mention.from - 1) : "";
        if (article.follows(next, ',')) {
            sum += !after.isEmpty() && Character.isDigit(after.charAt(0)) && after.length() < 3
                    && article.follows(next + 1, ',') ? 3 : 0;
            sum += after.equals("who") ? 2.5 : after.equals("which") ? -2 : 0;
            for (int i = next; i < next + 6 && i < article.size() && (i == next || article.adjoins(i)); i++) {
                sum += lexicon.isRole(article.key(i)) && !article.word(i).possessive() ? 1.5 : 0;
                i = lexicon.isRole(article.key(i)) ? next + 6 : i;
            }
        }
        if (article.adjoins(next)) {
            boolean possessive = article.word(next - 1).possessive();
            sum += after.equals("who") ? 2.5 : 0;
            sum += BUSINESS.contains(after) ? -1.5 : !possessive && lexicon.isRole(after) ? -2 : 0;
            sum += SAYING.contains(after) ? 0.6 : 0;
        }
        sum += before.equals("the")
                ? -2
                : before.equals("in") || before.equals("at") ? -1.5 : SAYING.contains(before) ? 0.6 : 0;
        for (int i = next; i < next + 14 && i < article.size()
                && article.word(i).sentence() <= article.word(next - 1).sentence() + 1; i++) {
            sum += SELVES.contains(article.key(i)) ? 0.3 : BODIES.contains(article.key(i)) ? -0.5 : 0;
        }
        return sum;
    }

    /** What the name itself says. */
    private double shape(Mention mention) {
        double sum = 0;
        String last = mention.lastKey();
        for (String key : mention.keys) {
            sum += lexicon.isCommon(key) || lexicon.place(key) != null || lexicon.demonym(key) != null ? -1.2 : 0;
        }
        for (String ending : ENDINGS) {
            if (last.length() > ending.length() + 2 && last.endsWith(ending)) {
                sum += 0.8;
                break;
            }
        }
        for (int i = mention.nameFrom; i < mention.nameTo; i++) {
            sum += camel(article.word(i).text()) ? -1.5 : 0;
            sum += i > mention.nameFrom && lexicon.isParticle(article.key(i)) ? 1.5 : 0;
        }
        if (mention.keys.length > 1) {
            boolean familyFirst = lexicon.isFamilyFirst(mention.keys);
            sum += familyFirst ? 1.5 : 0;
            sum += alone.contains(last) && lexicon.place(last) == null ? 1 : 0;
            sum += !familyFirst && alone.contains(mention.keys[0]) ? -1.2 : 0;
            sum += mention.keys.length > 3 ? -0.5 : 0.6;
        }
        return sum;
    }

    /** "YouTube", but not "McAdam". */
    private static boolean camel(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1)) && !text.startsWith("Mc")
                    && !text.startsWith("Mac") && !text.startsWith("De") && !text.startsWith("La")) {
                return true;
            }
        }
        return text.length() > 1 && Character.isUpperCase(text.charAt(1)) && Character.isUpperCase(text.charAt(0))
                && text.indexOf('.') < 0;
    }
}
