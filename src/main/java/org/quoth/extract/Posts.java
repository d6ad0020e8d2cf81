package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quoth.document.Span;
import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.NounPhrases.Phrase;

/**
 * Posts of social networks that an article quotes as they are, signed: "It stays shut. — Jo Ferrant (@ferrant) May 6, 2031". A paragraph
 * each; the name that signs it says all of it.
 */
final class Posts {
    private static final Pattern SIGNED = Pattern
            .compile("[—–]\\s?(?<name>[^—–()]{2,60}?)\\s?\\(@[\\w.-]{1,60}\\)(?:\\s[\\p{L}\\d,.: ]{4,30})?\\s*$");
    private static final int LONGEST_SIGNATURE = 180;
    /** Set, not measured: a signature leaves no doubt, and no annotated posts are at hand. */
    private static final double CONFIDENCE = 0.95;

    private Posts() {
    }

    /** Puts the posts in the place of what was found inside them. */
    static List<Attributed> over(Tokens tokens, List<Attributed> found) {
        List<Attributed> all = new ArrayList<>(found);
        for (int p = 0; p < tokens.paragraphs; p++) {
            Attributed post = post(tokens, tokens.paragraphFirst[p], tokens.paragraphLast[p]);
            if (post != null) {
                int first = post.content().first;
                int last = tokens.paragraphLast[p];
                all.removeIf(a -> first <= a.content().last && a.content().first <= last);
                all.add(post);
            }
        }
        return all;
    }

    private static Attributed post(Tokens tokens, int first, int last) {
        if (last <= first) {
            return null;
        }
        Span paragraph = new Span(tokens.span[first].start(), tokens.span[last].end());
        int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_SIGNATURE);
        Matcher signed = SIGNED.matcher(tokens.text).region(from, paragraph.end());
        if (!signed.find()) {
            return null;
        }
        int end = first;
        while (end <= last && tokens.span[end].end() <= signed.start()) {
            end++;
        }
        int name = end;
        while (name <= last && tokens.span[name].start() < signed.start("name")) {
            name++;
        }
        int nameEnd = name;
        while (nameEnd <= last && tokens.span[nameEnd].end() <= signed.end("name")) {
            nameEnd++;
        }
        if (end == first || nameEnd == name) {
            return null;
        }
        Candidate said = new Candidate(first, end - 1);
        said.posted = true;
        return new Attributed(said, new Phrase(name, nameEnd - 1), 1, false, CONFIDENCE);
    }
}
