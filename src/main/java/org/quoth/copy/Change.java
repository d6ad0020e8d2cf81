package org.quoth.copy;

import java.util.List;
import java.util.Set;

/** Which words papers put in, leave out and exchange without making another utterance of it. */
final class Change {
    /** Words that turn the meaning: they stand in both, or the two are not the same. */
    private static final Set<String> TURNING = Set.of("no", "not", "never", "none", "nobody", "nothing", "nor", "neither",
            "without", "cannot", "unless", "except", "hardly", "almost", "only", "all", "every", "everyone", "everybody",
            "everything", "some", "many", "few", "enough", "impossible", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen", "dozen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
            "thousand", "million", "billion", "half", "third", "quarter", "more", "less", "fewer", "first", "second", "last",
            "before", "after", "yes", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
            "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "if",
            "against", "until", "unlike", "rather");
    private static final Set<String> FILLERS = Set.of("and", "but", "so", "well", "oh", "now", "look", "that");
    /** What stands in one place of a sentence and means about the same there. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("a", "an", "the", "this", "that", "these", "those", "its", "our", "their", "my", "his", "her"),
            Set.of("who", "whom", "which", "that"), Set.of("and", "but", "so"), Set.of("in", "on", "at", "of", "for", "by"),
            Set.of("is", "are", "was", "were", "s"), Set.of("has", "have", "had"), Set.of("every", "each", "all"),
            Set.of("will", "would", "shall"), Set.of("everyone", "everybody"), Set.of("anyone", "anybody"));
    private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing", "ly", "al");
    /** What turns the meaning of the word that it stands before. */
    private static final Set<String> PREFIXES = Set.of("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de", "under",
            "over", "counter", "pre", "post", "re");
    /** Fewer letters are as many words with one letter more or less: "left", "lift". */
    private static final int LONG_WORD = 6;
    private static final int STEM = 4;

    private Change() {
    }

    /** Whether the word may be in one of them alone. */
    static boolean mayBeLeftOut(String word) {
        return !TURNING.contains(word) && !hasDigit(word);
    }

    /** Whether it only leads over to what is said. */
    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** Whether the words may stand for each other. */
    static boolean mayBeExchanged(String a, String b) {
        if (ALIKE.stream().anyMatch(alike -> alike.contains(a) && alike.contains(b))) {
            return true;
        }
        return mayBeLeftOut(a) && mayBeLeftOut(b) && (a.length() < b.length() ? isFormOf(a, b) : isFormOf(b, a));
    }

    /** "town" and "towns", "papers" and "newspapers", "color" and "colour", "organize" and "organise". */
    private static boolean isFormOf(String shorter, String longer) {
        if (shorter.length() < STEM) {
            return false;
        }
        int more = longer.length() - shorter.length();
        return longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length()))
                || more > 2 && longer.endsWith(shorter) && !PREFIXES.contains(longer.substring(0, more))
                || longer.length() >= LONG_WORD && more < 2 && longer.charAt(0) == shorter.charAt(0)
                        && differByALetter(shorter, longer);
    }

    private static boolean differByALetter(String shorter, String longer) {
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int rest = longer.length() - same - 1;
        return rest >= 0 && longer.regionMatches(same + 1, shorter, shorter.length() - rest, rest);
    }

    /** A loop, since a stream for every word of every candidate takes longer than all the rest. */
    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
