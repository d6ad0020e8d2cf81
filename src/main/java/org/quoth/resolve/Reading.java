package org.quoth.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an article from its start to its end and links what has no name of its own, descriptions and pronouns, to who was named. */
final class Reading {
    private static final Map<String, Gender> PRONOUNS = Map.of("he", Gender.MALE, "him", Gender.MALE, "his", Gender.MALE,
            "himself",
            Gender.MALE, "she", Gender.FEMALE, "her", Gender.FEMALE, "hers", Gender.FEMALE, "herself", Gender.FEMALE);
    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom");
    private static final Set<String> SAYING = Set.of("said", "says", "added", "told", "continued", "explained", "wrote",
            "tweeted", "argued",
            "insisted", "warned", "noted", "recalled", "concluded", "asked", "replied", "admitted", "acknowledged", "claimed",
            "declared",
            "elaborated", "suggested", "stated", "joked", "stressed", "testified", "pointed", "went");
    /** How many mentions back a pronoun may look, and how many holders of a role a description chooses from. */
    private static final int MEMORY = 24;
    private static final int SENTENCES = 4;

    private final Article article;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, LinkedHashSet<Referent>> holders = new HashMap<>();
    private int named;
    private final Deque<Mention> recent = new ArrayDeque<>();

    Reading(Article article, List<Referent> cast, List<Mention> names, List<Mention> descriptions) {
        this.article = article;
        boolean[] taken = new boolean[article.size()];
        for (Mention name : names) {
            if (name.referent != null) {
                mentions.add(name);
            }
            for (int i = name.from; i < name.to; i++) {
                taken[i] = true;
            }
        }
        mentions.addAll(descriptions);
        for (int i = 0; i < article.size(); i++) {
            String key = article.key(i);
            if (!taken[i] && (PRONOUNS.containsKey(key) || RELATIVES.contains(key))) {
                Mention pronoun = new Mention(Mention.Form.PRONOUN, i, i + 1);
                pronoun.gender = PRONOUNS.getOrDefault(key, Gender.UNKNOWN);
                mentions.add(pronoun);
            }
        }
        mentions.sort(Comparator.comparingInt(m -> m.from));
    }

    /** Gives every description and pronoun its referent, where one is clear. */
    void link() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.form == Mention.Form.DESCRIPTION) {
                appose(mention, i);
            }
        }
        for (Mention mention : mentions) {
            if (mention.referent != null && mention.referent.kind == ActorKind.PERSON) {
                mention.referent.roles.forEach(r -> hold(r, mention.referent));
                named++;
            }
        }
        for (Mention mention : mentions) {
            if (mention.referent == null) {
                Referent referent = switch (mention.form) {
                    case DESCRIPTION -> mention.personal ? described(mention) : null;
                    case PRONOUN -> RELATIVES.contains(article.key(mention.from)) ? relative(mention) : pronoun(mention);
                    case NAME -> null;
                };
                if (referent != null) {
                    referent.add(mention);
                }
            }
            if (mention.referent != null && mention.referent.kind == ActorKind.PERSON) {
                recent.addLast(mention);
                if (recent.size() > MEMORY) {
                    recent.removeFirst();
                }
            }
        }
    }

    private void hold(Role role, Referent referent) {
        LinkedHashSet<Referent> who = holders.computeIfAbsent("", k -> new LinkedHashSet<>());
        if (who.size() < 200) {
            who.add(referent);
        }
    }

    /** "Elbonia’s foreign minister, Ada Quill" and "Ada Quill, the foreign minister": the description is of the name beside it. */
    private void appose(Mention description, int index) {
        for (int j = index - 1; j >= 0 && j > index - 4; j--) {
            Mention name = mentions.get(j);
            if (article.word(description.to - 1).possessive()) {
                return;
            }
            if (person(name) && name.to <= description.from && (description.from == name.to && article.follows(name.to, ',')
                    || copula(name.to, description.from) || aged(name.to, description.from))) {
                description.anaphoric = false;
                name.referent.add(description);
                return;
            }
        }
        for (int j = index + 1; j < mentions.size() && j < index + 3; j++) {
            Mention name = mentions.get(j);
            if (person(name) && name.from == description.to && article.follows(name.from, ',') && description.personal
                    && name.keys.length > 1) {
                description.anaphoric = false;
                name.referent.add(description);
                return;
            }
        }
    }

    private boolean person(Mention mention) {
        return mention.form == Mention.Form.NAME && mention.referent != null && mention.referent.kind == ActorKind.PERSON;
    }

    private boolean copula(int from, int to) {
        return to == from + 1 && article.adjoins(from) && article.adjoins(to)
                && (article.key(from).equals("is") || article.key(from).equals("was"));
    }

    /** ", 45," between name and description. */
    private boolean aged(int from, int to) {
        return to == from + 1 && article.follows(from, ',') && article.follows(to, ',')
                && Character.isDigit(article.key(from).charAt(0));
    }

    private Referent described(Mention description) {
        Referent best = null;
        double bestScore = 0;
        for (Referent candidate : holders.getOrDefault("", new LinkedHashSet<>())) {
            double fit = 0;
            for (Role role : candidate.roles) {
                if (role.covers(description.role)) {
                    fit = Math.max(fit, role.head().equals(description.role.head()) ? 2 : 1);
                }
            }
            Set<String> places = description.role.places();
            if (fit == 0 || !candidate.gender.agrees(description.gender)
                    || !places.isEmpty() && !candidate.places.isEmpty() && !candidate.places.containsAll(places)) {
                continue;
            }
            fit += !places.isEmpty() && candidate.places.containsAll(places) ? 2 : 0;
            Mention last = candidate.before(description.from);
            fit += last == null
                    ? 0
                    : 2.0 / (1 + article.word(description.from).sentence() - article.word(last.from).sentence());
            fit += Math.min(candidate.mentions.size(), 40) / 40.0 + 2.0 * candidate.mentions.size() / (1 + named);
            fit -= places.isEmpty() && !candidate.places.isEmpty() ? 0.5 : 0;
            if (fit > bestScore) {
                best = candidate;
                bestScore = fit;
            }
        }
        return best;
    }

    private Referent relative(Mention pronoun) {
        Mention last = recent.peekLast();
        return last != null && last.form != Mention.Form.PRONOUN && last.to == pronoun.from
                && (article.follows(pronoun.from, ',') || article.adjoins(pronoun.from)) ? last.referent : null;
    }

    /** Whether a verb of saying stands right beside the mention. */
    private boolean says(Mention mention) {
        return article.adjoins(mention.to) && SAYING.contains(article.key(mention.to))
                || article.adjoins(mention.from) && SAYING.contains(article.key(mention.from - 1));
    }

    private Referent pronoun(Mention pronoun) {
        Word word = article.word(pronoun.from);
        boolean speaks = !word.quoted() && says(pronoun);
        Referent best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Iterator<Mention> i = recent.descendingIterator(); i.hasNext();) {
            Mention mention = i.next();
            Word at = article.word(mention.from);
            int distance = word.sentence() - at.sentence();
            if (distance > SENTENCES) {
                break;
            }
            Referent candidate = mention.referent;
            if (!candidate.gender.agrees(pronoun.gender)) {
                continue;
            }
            double score = -distance;
            score += mention.from == 0 || article.word(mention.from - 1).sentence() != at.sentence() ? 0.5 : 0;
            score += word.quoted() == at.quoted() ? 0 : -1.2;
            score += 0.3 * Math.log(1 + candidate.mentions.size());
            score += candidate.gender == pronoun.gender ? 0.7 : 0;
            score += mention.from > 0 && at.gap() == ',' ? 0.3 : 0;
            score -= distance == 0 ? 0.015 * Math.min(30, pronoun.from - mention.from) : 0;
            score += speaks && says(mention) ? 0.8 : 0;
            score += article.word(mention.to - 1).possessive() && mention.form == Mention.Form.NAME ? -0.3 : 0;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best != null && best.gender == Gender.UNKNOWN) {
            best.gender = pronoun.gender;
        }
        return best;
    }
}
