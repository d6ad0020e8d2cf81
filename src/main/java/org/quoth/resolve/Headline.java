package org.quoth.resolve;

import org.quoth.document.Span;

/** Tells a headline by how it is written. */
final class Headline {
    private Headline() {
    }

    /** Whether the sentence is one: function words apart it writes everything large, and not only what is a name. */
    static boolean is(String text, Span sentence, Lexicon lexicon) {
        int ordinary = 0;
        int large = 0;
        boolean first = true;
        int i = sentence.start();
        while (i < sentence.end()) {
            int start = i;
            while (i < sentence.end() && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i - start > 3) {
                String key = Key.of(text.substring(start, i));
                boolean capital = Character.isUpperCase(text.charAt(start));
                if (!capital && !Capitals.isFunctionWord(key)) {
                    return false;
                }
                large += capital ? 1 : 0;
                ordinary += capital && !first && lexicon.isOrdinary(key) ? 1 : 0;
            }
            first &= i == start;
            i++;
        }
        return ordinary > 0 && large > 2;
    }
}
