package org.quoth.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known about words before any article is read: given names, places, titles and roles, what names of bodies end in. */
final class Lexicon {
    private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos",
            "das", "do",
            "du", "des", "la", "le", "el", "al", "ul", "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "te", "zu", "zur",
            "af", "av", "y");

    /** The sections of the list of roles, by their names there. */
    private enum Trait {
        FEMALE, MALE, HYPHENATED, HONORIFIC_MALE, HONORIFIC_FEMALE, HONORIFIC, TITLE, NOUN, MODIFIER, KIN, FORMER, ORGANIZATION,
        COMPANY, INSTITUTION_WORD, NOT_A_NAME, SURNAME_LIKE, AMBIGUOUS, REGION, GROUP, PAPER, THING, CHAMBER, COMPANY_WORD,
        SAYING, KNOWN_BODY, HELD_BY_BODIES, COMMON
    }

    private static final Set<String> PUBLIC = Set.of("house", "nations", "forces", "army", "navy", "embassy", "parliament");

    final GivenNames names = new GivenNames();
    final Places places = new Places();
    /** For each word the traits that it has, one bit each. */
    private final Map<String, Integer> traits = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>(Set.of("jr.", "sr.", "st.", "no."));

    /** Reads the lists from the class path. */
    private Lexicon() {
        lines("common-words.txt").forEach(line -> add(Trait.COMMON, List.of(line.split(" "))));
        Trait section = null;
        for (String line : lines("roles.txt")) {
            if (line.startsWith("[")) {
                section = Trait.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT).replace('-', '_'));
            } else {
                add(section, List.of(line.split(" ")));
            }
        }
        traits.keySet().stream().filter(w -> w.endsWith(".")).forEach(abbreviations::add);
        abbreviations.addAll(places.abbreviations());
    }

    /** The only one; read when it is first asked for. */
    static Lexicon shared() {
        return Shared.LEXICON;
    }

    private static final class Shared {
        static final Lexicon LEXICON = new Lexicon();
    }

    /** The lines of a list that are neither blank nor a comment. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private boolean in(Trait trait, String key) {
        return (traits.getOrDefault(key, 0) >>> trait.ordinal() & 1) == 1;
    }

    private void add(Trait trait, Iterable<String> keys) {
        for (String key : keys) {
            traits.merge(key, 1 << trait.ordinal(), (a, b) -> a | b);
        }
    }

    /** The gender that a title, a form of address, a word for a relative or a trade gives. */
    Gender genderOf(String key) {
        Gender honorific = honorific(key);
        if (honorific != null && honorific != Gender.UNKNOWN) {
            return honorific;
        }
        if (key.endsWith("woman") || in(Trait.FEMALE, key)) {
            return Gender.FEMALE;
        }
        return key.endsWith("man") && isRole(key) || in(Trait.MALE, key) ? Gender.MALE : Gender.UNKNOWN;
    }

    /** Whether the word is usually written small. */
    boolean isCommon(String key) {
        return in(Trait.COMMON, key);
    }

    /** Whether the word is usually written small, and is no part of titles or of names of bodies and things either. */
    boolean isOrdinary(String key) {
        return traits.getOrDefault(key, 0) == 1 << Trait.COMMON.ordinal() && names.gender(key) == null;
    }

    boolean isParticle(String key) {
        return PARTICLES.contains(key);
    }

    boolean isAbbreviation(String key) {
        return abbreviations.contains(key);
    }

    /** The gender that a form of address gives; null where {@code key} is none. */
    Gender honorific(String key) {
        return in(Trait.HONORIFIC_MALE, key)
                ? Gender.MALE
                : in(Trait.HONORIFIC_FEMALE, key) ? Gender.FEMALE : in(Trait.HONORIFIC, key) ? Gender.UNKNOWN : null;
    }

    boolean isTitle(String key) {
        return in(Trait.TITLE, key);
    }

    /** A noun for what somebody does: "minister", "spokesman". */
    boolean isRole(String key) {
        return in(Trait.NOUN, key) || in(Trait.TITLE, key);
    }

    /** A role that is more than a form of address: "king", but not "Sir". */
    boolean isOffice(String key) {
        return in(Trait.NOUN, key);
    }

    boolean isRoleModifier(String key) {
        return in(Trait.MODIFIER, key);
    }

    /** Words for relatives and friends: they say that a person is meant, and not what the person does. */
    boolean isKin(String key) {
        return in(Trait.KIN, key);
    }

    /** "former", "then": before a role they belong to it, before a name to nothing. */
    boolean isFormer(String key) {
        return in(Trait.FORMER, key);
    }

    boolean isOrganizationHead(String key) {
        return in(Trait.ORGANIZATION, key);
    }

    boolean isCompanyHead(String key) {
        return in(Trait.COMPANY, key);
    }

    boolean isInstitution(String key) {
        return in(Trait.INSTITUTION_WORD, key);
    }

    /** Institutions that any company may be called: "firm", "airline". */
    boolean isCompanyWord(String key) {
        return in(Trait.COMPANY_WORD, key);
    }

    /** "said", "told" */
    boolean isSaying(String key) {
        return in(Trait.SAYING, key);
    }

    /** Capitalised words that name nobody: days, months, religions. */
    boolean isNoName(String key) {
        return in(Trait.NOT_A_NAME, key);
    }

    /** Capitalised words that name nobody but are also somebody's surname. */
    boolean isSurnameLike(String key) {
        return in(Trait.SURNAME_LIKE, key);
    }

    /** Roles that are too common in other senses to stand for a person without more words. */
    boolean isAmbiguous(String key) {
        return in(Trait.AMBIGUOUS, key);
    }

    /** Bodies known by one common word: "Congress", "Senate". */
    boolean isChamber(String key) {
        return in(Trait.CHAMBER, key);
    }

    /** "County", "Province": ends the name of a place. */
    boolean isRegion(String key) {
        return in(Trait.REGION, key);
    }

    /** What a company's name can do without: "Inc.", "Motor", "Group". */
    boolean isCompanyTail(String key) {
        return in(Trait.COMPANY, key) || in(Trait.GROUP, key);
    }

    /** Whether a body is commonly known under that name, which could be a person's; words joined by hyphens. */
    boolean isKnownBody(String name) {
        return in(Trait.KNOWN_BODY, name);
    }

    /** Whether a body whose name ends so may be "the company": no ministry, no chamber of a parliament, no newspaper that asked it. */
    boolean isCompanyLike(String last) {
        return !PUBLIC.contains(last) && !in(Trait.CHAMBER, last) && !in(Trait.PAPER, last)
                && (!in(Trait.INSTITUTION_WORD, last) || in(Trait.COMPANY_WORD, last) || in(Trait.COMPANY, last));
    }

    /** "Post", "Times": what is left of a newspaper's name when it is named again. */
    boolean isPaper(String key) {
        return in(Trait.PAPER, key);
    }

    /** What bodies and countries are called as well as persons: "its owner, Tollef Holdings", "its ally, Elbonia". */
    boolean isHeldByBodies(String key) {
        return in(Trait.HELD_BY_BODIES, key);
    }

    /** The last word of the name of something that does not act: "Treaty", "Street". */
    boolean isThing(String key) {
        return in(Trait.THING, key);
    }

}
