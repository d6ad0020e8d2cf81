package org.quoth.resolve;

import java.util.List;
import java.util.Set;

/** Takes names of persons apart, as far as their words alone tell. Safe for use by several threads at once. */
public final class PersonNames {
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    /**
     * A name of given name and surname.
     *
     * @param base given name, in its full form, and surname: what the names that may be one person's have in common
     * @param surname the last word, and whether it is the junior's
     * @param middle what stands between the two
     */
    public record PersonName(String base, String surname, List<String> middle) {
        /** Whether one person can have both middles: the words of one, or their initials, are among those of the other. */
        public boolean agrees(PersonName other) {
            return middle.size() <= other.middle.size() ? within(middle, other.middle) : within(other.middle, middle);
        }

        private static boolean within(List<String> few, List<String> many) {
            if (!few.isEmpty() && few.stream().allMatch(word -> word.length() == 1) && !alike(few.get(0), many.get(0))) {
                // who is "George W." in short is no "George H. W."
                return false;
            }
            int found = 0;
            for (String word : many) {
                if (found < few.size() && alike(few.get(found), word)) {
                    found++;
                }
            }
            return found == few.size();
        }

        private static boolean alike(String a, String b) {
            return a.equals(b) || (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
        }
    }

    /** @param normalized the name in lower case, words parted by single blanks */
    public PersonName read(String normalized) {
        List<String> words = List.of(normalized.split(" "));
        int last = words.size() - 1;
        boolean generation = last > 1 && GENERATIONS.contains(words.get(last));
        String surname = generation ? words.get(last - 1) + ' ' + words.get(last) : words.get(last);
        int end = generation ? last - 1 : last;
        return end < 1
                ? new PersonName(surname, surname, List.of())
                : new PersonName(Lexicon.shared().names.full(words.get(0)) + ' ' + surname, surname, words.subList(1, end));
    }

    /** Whether the name alone tells who is meant; a surname, which others share, does not. */
    public boolean isTelling(ActorKind kind, String name) {
        return kind != ActorKind.PERSON || isFull(name);
    }

    /** Whether the name has a given name beside the surname: not "Putin", not "van der Pluym", not "Duarte-Valmor". */
    public boolean isFull(String name) {
        String[] words = name.strip().split("\\s+");
        String first = Key.of(words[0]);
        return words.length > 1 && (!Lexicon.shared().isParticle(first) || Lexicon.shared().names.gender(first) != null);
    }
}
