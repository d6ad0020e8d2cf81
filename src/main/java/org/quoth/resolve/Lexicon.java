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

/** What is known about words before any article is read: given names, places, roles, heads of organisations' names. */
final class Lexicon {
    private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos",
            "das", "do",
            "du", "des", "la", "le", "el", "al", "ul", "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "te", "zu", "zur",
            "af", "av", "y");

    /** The sections of the list of roles, by their names there. */
    private enum Trait {
        FEMALE, MALE, HYPHENATED, HONORIFIC_MALE, HONORIFIC_FEMALE, HONORIFIC, TITLE, NOUN, MODIFIER, KIN, FORMER, ORGANIZATION,
        COMPANY, INSTITUTION_WORD, NOT_A_NAME, SURNAME_LIKE, AMBIGUOUS, REGION, GROUP, PAPER, THING, CHAMBER, COMPANY_WORD,
        SAYING, COMMON,
        PLACE_START
    }

    private final Map<String, Gender> given = new HashMap<>();
    private final Map<String, Set<String>> nicknames = new HashMap<>();
    private final Set<String> familyFirst = new HashSet<>();
    /** For each word the traits that it has, one bit each. */
    private final Map<String, Integer> traits = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Set<String> seats = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();

    /** Reads the lists from the class path. */
    Lexicon() {
        for (String line : lines("given-names.txt")) {
            if (line.charAt(0) == 's') {
                familyFirst.addAll(List.of(line.substring(2).split(" ")));
                continue;
            }
            Gender gender = switch (line.charAt(0)) {
                case 'm' -> Gender.MALE;
                case 'f' -> Gender.FEMALE;
                default -> Gender.UNKNOWN;
            };
            for (String name : line.substring(2).split(" ")) {
                given.merge(name, gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
        for (String line : lines("nicknames.txt")) {
            String[] names = line.split(" ");
            for (String name : names) {
                nicknames.computeIfAbsent(name, n -> new HashSet<>()).add(names[0]);
            }
        }
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
        abbreviations.addAll(Set.of("jr.", "sr.", "st.", "no."));
        lines("countries.txt").forEach(this::country);
        for (String line : lines("places.txt")) {
            for (String place : line.split(";")) {
                int equals = place.indexOf('=');
                String name = equals < 0 ? place : place.substring(0, equals);
                String key = WordScanner.key(place.substring(equals + 1));
                places.putIfAbsent(key, name);
                if (equals > 0) {
                    places.putIfAbsent(key.substring(0, key.length() - (key.endsWith(".") ? 1 : 0)), name);
                    abbreviations.add(key);
                }
            }
        }
        for (Set<String> names : List.of(places.keySet(), demonyms.keySet())) {
            names.stream().filter(n -> n.indexOf(' ') > 0)
                    .forEach(n -> add(Trait.PLACE_START, List.of(n.substring(0, n.indexOf(' ')))));
        }
    }

    private void country(String line) {
        String[] fields = line.split("\\|", -1);
        String country = fields[0];
        places.put(WordScanner.key(country), country);
        for (String alias : fields[1].split(";")) {
            places.put(WordScanner.key(alias), country);
        }
        String last = "";
        for (String demonym : fields[2].split(" ")) {
            String key = WordScanner.key(demonym);
            demonyms.put(key, country);
            demonyms.put(last + ' ' + key, country);
            last = key;
        }
        for (String capital : fields[3].split(";")) {
            String key = WordScanner.key(capital);
            if (!places.containsKey(key)) {
                places.put(key, capital);
            }
            capitals.put(key, country);
        }
        for (String seat : fields[4].split(";")) {
            places.put(WordScanner.key(seat), country);
            seats.add(WordScanner.key(seat));
        }
        places.remove("");
        demonyms.remove("");
    }

    private static List<String> lines(String resource) {
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

    /** The gender of a given name; null where {@code key} is none. */
    Gender given(String key) {
        Gender gender = given.get(key);
        int hyphen = key.indexOf('-');
        return gender == null && hyphen > 0 ? given.get(key.substring(0, hyphen)) : gender;
    }

    /** The gender that a full name gives by its given name; a family name that stands first gives none. */
    Gender genderOfName(String[] keys) {
        Gender gender = given(keys[0]);
        return gender == null || isFamilyFirst(keys) ? Gender.UNKNOWN : gender;
    }

    /** Whether the name begins with the family's: "Kim Jong-un", "Lee Hsien Loong", but not "Kim Novak". */
    boolean isFamilyFirst(String[] keys) {
        if (keys.length < 2 || keys.length > 3 || !familyFirst.contains(keys[0])) {
            return false;
        }
        Gender second = given.get(keys[1]);
        return given.get(keys[0]) == null || keys[1].indexOf('-') > 0
                || keys.length == 3 && (second == null || second == Gender.UNKNOWN);
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

    /** Whether two given names can be one person's: the same, or a short form of the other. */
    boolean sameGiven(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Set<String> fullA = nicknames.getOrDefault(a, Set.of());
        return nicknames.getOrDefault(b, Set.of()).stream().anyMatch(fullA::contains);
    }

    /** Whether the word is usually written small. */
    boolean isCommon(String key) {
        return in(Trait.COMMON, key);
    }

    /** What a hyphen ties to a name without being part of it: "-backed", "-led", "-era". */
    boolean isHyphenated(String key) {
        return in(Trait.HYPHENATED, key) || key.length() > 4 && (key.endsWith("ed") || key.endsWith("ing")) && isCommon(key);
    }

    /** Whether the word is usually written small, and is no part of titles or of names of bodies and things either. */
    boolean isOrdinary(String key) {
        return traits.getOrDefault(key, 0) == 1 << Trait.COMMON.ordinal() && given.get(key) == null;
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

    /** "Post", "Times": what is left of a newspaper's name when it is named again. */
    boolean isPaper(String key) {
        return in(Trait.PAPER, key);
    }

    /** The last word of the name of something that does not act: "Treaty", "Street". */
    boolean isThing(String key) {
        return in(Trait.THING, key);
    }

    /** Whether the name of a place or a people of more than one word begins with this. */
    boolean opensPlace(String key) {
        return in(Trait.PLACE_START, key);
    }

    /** The common name of the place; for a country's other names and its government's seat the country's. Null for no place. */
    String place(String key) {
        return places.get(key);
    }

    /** The country whose people or adjective this is; null where {@code key} is none. */
    String demonym(String key) {
        return demonyms.get(key);
    }

    /** The country whose capital this is; null where {@code key} is none. */
    String capitalOf(String key) {
        return capitals.get(key);
    }
}
