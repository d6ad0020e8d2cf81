package org.quoth.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who holds which role in an article, and so whom "the prime minister" means. */
final class RoleHolders {
    /** How many holders a description chooses from; bounds the cost of a hostile text. */
    private static final int MOST = 100;

    private final Article article;
    private final Set<Referent> holders = new LinkedHashSet<>();
    private int named;

    /** @param mentions those that are linked already */
    RoleHolders(Article article, List<Mention> mentions) {
        this.article = article;
        for (Mention mention : mentions) {
            if (mention.referent != null && mention.referent.kind == ActorKind.PERSON) {
                named++;
                if (!mention.referent.roles.isEmpty() && holders.size() < MOST) {
                    holders.add(mention.referent);
                }
            }
        }
    }

    /** The person who fits best; null where nobody does. */
    Referent described(Mention description) {
        Referent best = null;
        double bestScore = 0;
        for (Referent candidate : holders) {
            double score = score(candidate, description);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(Referent candidate, Mention description) {
        Set<String> places = description.role.places();
        if (!candidate.gender.agrees(description.gender)
                || !places.isEmpty() && !candidate.places.isEmpty() && !candidate.places.containsAll(places)) {
            return 0;
        }
        double fit = 0;
        for (Role role : candidate.roles) {
            if (role.covers(description.role)) {
                fit = Math.max(fit, role.head().equals(description.role.head()) ? 2 : 1);
            }
        }
        if (fit == 0) {
            return 0;
        }
        Mention last = candidate.latest;
        int sentences = last == null ? 0 : article.word(description.from).sentence() - article.word(last.from).sentence();
        fit += last == null ? 0 : 2.0 / (1 + sentences);
        fit += Math.min(candidate.mentions.size(), 40) / 40.0 + 2.0 * candidate.mentions.size() / (1 + named);
        // A bare "the president" is rather the home country's than one who is named with another.
        fit += places.isEmpty() ? candidate.places.isEmpty() ? 0 : -0.5 : candidate.places.containsAll(places) ? 2 : 0;
        return fit;
    }
}
