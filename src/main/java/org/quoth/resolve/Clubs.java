package org.quoth.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In the report of a match, the city that plays is its club: "Lenk beat Brill", but "the match in Lenk". */
final class Clubs {
    /** A report of a match holds so many of these. */
    private static final int ENOUGH = 3;
    private static final Set<String> MATCH = Set.of("match", "striker", "midfielder", "defender", "goalkeeper", "goal", "goals",
            "penalty", "half-time", "halftime", "kick-off", "league", "season", "referee", "fixture", "winger", "relegation",
            "inning", "innings", "quarterback", "touchdown", "rebounds", "playoff", "playoffs", "midfield", "equaliser",
            "equalizer");
    private static final Set<String> PLAYS = Set.of("beat", "beats", "thrashed", "defeated", "hosted", "hosts", "signed", "won",
            "lost", "drew", "scored", "conceded", "equalised", "equalized", "led", "trailed", "play", "played", "face", "faced",
            "visit", "are", "have", "were");
    private static final Set<String> OPPOSED = Set.of("beat", "against", "thrashed", "defeated", "beating");

    private final Article article;
    private final boolean match;

    Clubs(Article article) {
        this.article = article;
        Set<String> found = new HashSet<>();
        for (int i = 0; i < article.size(); i++) {
            if (MATCH.contains(article.key(i))) {
                found.add(article.key(i));
            }
        }
        match = found.size() >= ENOUGH;
    }

    /** Makes bodies of the places that play. */
    void settle(List<Mention> names) {
        if (match) {
            names.stream().filter(mention -> mention.kind == ActorKind.PLACE && plays(mention))
                    .forEach(mention -> mention.kind = ActorKind.ORGANIZATION);
        }
    }

    private boolean plays(Mention mention) {
        String place = article.lexicon.places.name(mention.phrase());
        if (place == null || article.lexicon.places.isCountry(place) || article.word(mention.to - 1).possessive()) {
            return false;
        }
        String before = article.adjoins(mention.from) ? article.key(mention.from - 1) : "";
        String verb = article.adjoins(mention.to) ? article.key(mention.to) : "";
        return OPPOSED.contains(before) || !Role.isPreposition(before) && PLAYS.contains(verb);
    }
}
