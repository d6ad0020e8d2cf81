package org.quoth.search;

import java.util.ArrayList;
import java.util.List;

/** A text in which words were found, with the places where they stand. */
record MarkedText(String text, List<Mark> marks) {
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final int MOST_FRAGMENTS = 3;
    /** What is not longer is given whole. */
    private static final int LONGEST = 300;
    private static final int BEFORE = 80;

    /** Takes the marks out of a text in which every word that was found stands between U+0001 and U+0002. */
    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Mark> marks = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BEGIN) {
                begin = text.length();
            } else if (c == END) {
                marks.add(new Mark(begin, text.length()));
            } else {
                text.append(c);
            }
        }
        return new MarkedText(text.toString(), marks);
    }

    /** At most {@value #MOST_FRAGMENTS} passages of at most {@value #LONGEST} code units, cut between words, that hold the first marks. */
    List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>();
        for (Mark mark : marks) {
            boolean covered = !fragments.isEmpty() && mark.end() <= fragments.get(fragments.size() - 1).end();
            if (!covered && fragments.size() < MOST_FRAGMENTS) {
                int least = fragments.isEmpty() ? 0 : fragments.get(fragments.size() - 1).end();
                fragments.add(
                        fragment(text.length() <= LONGEST ? 0 : Math.max(least, wordAt(mark.start() - BEFORE, mark.start())),
                                mark));
            }
        }
        return fragments;
    }

    private Fragment fragment(int start, Mark first) {
        int end = start + LONGEST >= text.length()
                ? text.length()
                : Math.max(first.end(), lastWordEnd(first.end(), start + LONGEST));
        List<Mark> inside = marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Mark(mark.start() - start, mark.end() - start)).toList();
        return new Fragment(text.substring(start, end), start, end, inside);
    }

    /** Where the first word behind {@code from} begins, at the latest at {@code latest}. */
    private int wordAt(int from, int latest) {
        if (from <= 0) {
            return 0;
        }
        for (int i = from; i < latest; i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return latest;
    }

    /** Where the last word ends that ends between {@code earliest} and {@code to}. */
    private int lastWordEnd(int earliest, int to) {
        for (int i = to; i > earliest; i--) {
            if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return earliest;
    }
}
