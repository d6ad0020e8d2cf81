package org.quoth.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an article from its start to its end and links what has no name of its own, descriptions and pronouns, to who was named. */
final class Reading {
    static final Map<String, Gender> PERSONAL = Map.of("he", Gender.MALE, "him", Gender.MALE, "his", Gender.MALE,
            "himself",
            Gender.MALE, "she", Gender.FEMALE, "her", Gender.FEMALE, "hers", Gender.FEMALE, "herself", Gender.FEMALE);
    private static final Set<String> RELATIVE = Set.of("who", "whose", "whom");
    private static final String NEUTRAL = "it";
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "myself");
    /** By how much a body has to be more present than others: there are many more bodies that "it" could be than persons. */
    private static final double CLEAR = 0.7;
    private static final int PERSONS_KEPT = 4;
    private static final int BODIES_KEPT = 2;

    private final Article article;
    private final List<Mention> mentions = new ArrayList<>();
    private final Openings openings;
    private final Salience persons;
    private final Salience bodies;
    /** The bodies named so far, by each word of their names. */
    private final Map<String, Set<Referent>> bodiesNamed = new HashMap<>();
    /** Whom "the company" meant last, by that noun. */
    private final Map<String, Referent> companies = new HashMap<>();
    /** The last description of a person that opens a sentence and whose bearer is not known; null for none. */
    private Mention unknown;

    Reading(Article article, List<Mention> names, List<Mention> descriptions) {
        this.article = article;
        openings = new Openings(article);
        persons = new Salience(article, PERSONS_KEPT);
        bodies = new Salience(article, BODIES_KEPT);
        boolean[] taken = new boolean[article.size()];
        for (Mention name : names) {
            mentions.add(name);
            Arrays.fill(taken, name.from, name.to, true);
        }
        mentions.addAll(descriptions);
        mentions.sort(Comparator.comparingInt(m -> m.from));
        new Apposition(article, mentions).link();
        for (int i = 0; i < article.size(); i++) {
            String key = article.key(i);
            if (!taken[i] && (PERSONAL.containsKey(key) || RELATIVE.contains(key) || NEUTRAL.equals(key))) {
                Mention pronoun = new Mention(Mention.Form.PRONOUN, i, i + 1);
                pronoun.gender = PERSONAL.getOrDefault(key, Gender.UNKNOWN);
                mentions.add(pronoun);
            }
        }
        mentions.sort(Comparator.comparingInt(m -> m.from));
    }

    /** Gives every description and pronoun its referent, where one is clear. */
    void link() {
        RoleHolders holders = new RoleHolders(article, mentions);
        for (Mention mention : mentions) {
            if (mention.referent == null) {
                Referent referent = mention.form == Mention.Form.PRONOUN
                        ? pronoun(mention)
                        : !mention.personal
                                ? null
                                : mention.kind == ActorKind.PERSON ? person(mention, holders) : body(mention);
                if (referent != null) {
                    referent.add(mention);
                } else if (opensUnknown(mention)) {
                    unknown = mention;
                    mention.referent = introduces(mention) ? new Referent(ActorKind.PERSON, mention) : null;
                }
            }
            if (mention.referent != null) {
                mention.referent.latest = mention;
                if (mention.form == Mention.Form.NAME && mention.referent.kind == ActorKind.ORGANIZATION) {
                    for (String key : mention.referent.keys) {
                        bodiesNamed.computeIfAbsent(key, k -> new HashSet<>()).add(mention.referent);
                    }
                }
                (mention.referent.kind == ActorKind.PERSON ? persons : bodies).add(mention);
            }
        }
        speakers();
    }

    /**
     * Gives the first person in a quotation to the speaker, where its own sentence names one, and only one: "she said: ‘I will.’"
     */
    private void speakers() {
        Map<Integer, Referent> speakers = new HashMap<>();
        Set<Integer> several = new HashSet<>();
        for (Mention mention : mentions) {
            Word word = article.word(mention.from);
            if (mention.referent != null && mention.referent.kind == ActorKind.PERSON && !word.quoted()
                    && persons.says(mention)) {
                Referent other = speakers.put(word.sentence(), mention.referent);
                if (other != null && other != mention.referent) {
                    several.add(word.sentence());
                }
            }
        }
        for (int i = 0; i < article.size(); i++) {
            Word word = article.word(i);
            Referent speaker = word.quoted() && FIRST.contains(word.key()) ? speakers.get(word.sentence()) : null;
            if (speaker != null && !several.contains(word.sentence())) {
                speaker.add(new Mention(Mention.Form.PRONOUN, i, i + 1));
            }
        }
    }

    /** Whether a description of somebody unknown is what its sentence is about: "A spokesman said", "The interior minister wrote". */
    private boolean opensUnknown(Mention mention) {
        int behind = article.clauseEnd(mention.to);
        boolean named = article.follows(behind, ',') && article.word(behind).capital();
        return mention.form == Mention.Form.DESCRIPTION && mention.kind == ActorKind.PERSON && !named
                && !PERSONAL.containsKey(article.key(mention.to)) && !article.lexicon.isAmbiguous(article.key(mention.to - 1))
                && !article.word(mention.from).quoted() && (openings.leads(mention) || persons.says(mention))
                && !article.key(mention.to).startsWith("ask");
    }

    /** "A spokesman", "the victim's mother": nobody of the cast, but whom the next "he" or "she" means. */
    private boolean introduces(Mention mention) {
        return INDEFINITE.contains(article.key(mention.from)) || article.lexicon.isKin(article.key(mention.to - 1));
    }

    /** Whether somebody unknown has come on since the person was last spoken of, and not right behind that. */
    private boolean forgotten(Referent person, Mention pronoun) {
        if (unknown == null || article.paragraph(unknown.from) != article.paragraph(pronoun.from)
                || !unknown.gender.agrees(pronoun.gender)) {
            return false;
        }
        Mention last = person.latest;
        return last.from < unknown.from
                && article.word(last.from).sentence() < article.word(unknown.from).sentence() - 1;
    }

    private Referent pronoun(Mention pronoun) {
        String key = article.key(pronoun.from);
        if (RELATIVE.contains(key)) {
            return relative(pronoun);
        }
        if (NEUTRAL.equals(key)) {
            return article.adjoins(pronoun.to) && article.lexicon.isSaying(article.key(pronoun.to))
                    ? bodies.antecedent(pronoun, CLEAR, r -> true)
                    : null;
        }
        Referent subject = subjectOf(pronoun);
        Referent person = persons.antecedent(pronoun, 0, r -> r != subject && r.gender.agrees(pronoun.gender));
        if (person == null || forgotten(person, pronoun)) {
            return null;
        }
        if (person.gender == Gender.UNKNOWN) {
            person.gender = pronoun.gender;
        }
        return person;
    }

    /** Whom the pronoun cannot be, since it would be "herself": "Ada Quill found her"; null where it may be anybody. */
    private Referent subjectOf(Mention pronoun) {
        Mention last = persons.last();
        boolean beside = last != null && last.to == pronoun.from - 1 && article.adjoins(last.to)
                && article.adjoins(pronoun.from);
        String key = article.key(pronoun.from);
        boolean object = key.equals("him")
                || key.equals("her") && (!article.adjoins(pronoun.to) || Capitals.isFunctionWord(article.key(pronoun.to)));
        return beside && object ? last.referent : null;
    }

    /** "Ada Quill, who": the name right before. */
    private Referent relative(Mention pronoun) {
        Mention last = persons.last();
        boolean beside = article.follows(pronoun.from, ',') || article.adjoins(pronoun.from);
        return last != null && last.form != Mention.Form.PRONOUN && last.to == pronoun.from && beside ? last.referent : null;
    }

    /** "the prime minister": who is known to be it; else the one person of the sentence before, of whom no office is known. */
    private Referent person(Mention description, RoleHolders holders) {
        Referent holder = holders.described(description);
        boolean opens = description.from == 0
                || article.word(description.from - 1).sentence() != article.word(description.from).sentence();
        if (holder != null || !opens || !article.key(description.from).equals("the")
                || !description.role.places().isEmpty() || !persons.says(description)) {
            return holder;
        }
        Referent last = persons.only(article.word(description.from).sentence() - 1);
        return last != null && last.roles.isEmpty() && last.keys.length > 1 && last.gender.agrees(description.gender)
                ? last
                : null;
    }

    /** "the company": the body last spoken of; "the council": the last with that word in its name. */
    private Referent body(Mention description) {
        String head = description.role.head();
        if (article.lexicon.isCompanyWord(head)) {
            Referent present = bodies.antecedent(description, CLEAR,
                    r -> r.kind == ActorKind.ORGANIZATION && Arrays.stream(r.keys).allMatch(article.lexicon::isCompanyLike));
            Referent company = companies.get(head);
            if (company == null || present != null && openings.leads(present.latest)) {
                company = present;
            }
            companies.put(head, company);
            return company;
        }
        Set<Referent> named = bodiesNamed.getOrDefault(head, Set.of());
        return named.size() == 1
                ? named.iterator().next()
                : bodies.antecedent(description, CLEAR, r -> r.kind == ActorKind.ORGANIZATION && named.contains(r));
    }
}
