package org.quoth.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Lays the words of two utterances beside each other (Sellers, "The Theory and Computation of Evolutionary Distances: Pattern
 * Recognition", 1980, for part and whole), and tells whether what differs leaves the meaning as it is.
 */
final class Alignment {
    private static final int FORBIDDEN = 1_000_000;
    /** Behind a run of the same words, another word and the same words again within so many: the word was exchanged. */
    private static final int SLOT = 3;

    private static final int SHORT_RUN = 4;

    private final List<String> part;
    private final List<String> whole;

    Alignment(List<String> part, List<String> whole) {
        this.part = expanded(part);
        this.whole = expanded(whole);
    }

    /**
     * "wouldnt" is "would not", so that a negation is one word, however it is written, and "its" is "it is": where it is not, it is
     * not in the other either.
     */
    private static List<String> expanded(List<String> words) {
        List<String> expanded = new ArrayList<>(words.size() + 4);
        for (String word : words) {
            switch (word) {
                case "its", "hes", "shes", "thats", "theres", "whats" -> {
                    expanded.add(word.substring(0, word.length() - 1));
                    expanded.add("is");
                }
                case "were", "youre", "theyre" -> {
                    expanded.add(word.substring(0, word.length() - 2));
                    expanded.add("are");
                }
                case "ive", "weve", "youve", "theyve" -> {
                    expanded.add(word.substring(0, word.length() - 2));
                    expanded.add("have");
                }
                case "ill", "youll", "theyll", "itll" -> {
                    expanded.add(word.substring(0, word.length() - 2));
                    expanded.add("will");
                }
                case "im" -> expanded.addAll(List.of("i", "am"));
                case "wont" -> expanded.addAll(List.of("will", "not"));
                case "cant", "cannot" -> expanded.addAll(List.of("can", "not"));
                case "aint" -> expanded.addAll(List.of("is", "not"));
                case "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wouldnt", "shouldnt", "couldnt", "hasnt",
                        "havent", "hadnt" ->
                    expanded.addAll(List.of(word.substring(0, word.length() - 2), "not"));
                default -> expanded.add(word);
            }
        }
        return expanded;
    }

    /** Whether part stands in whole but for some changes, or both have that many words in a row and then go on differently. */
    boolean isOfOne(int changes, int run) {
        return isLike(changes, run) && (changes() <= changes || hasOpenRun(run));
    }

    /**
     * Whether as many short runs of the one are in the other as there are whenever the two are the same: each change spoils no
     * more of them than a run has words (Jokinen and Ukkonen, "Two Algorithms for Approximate String Matching in Static Texts",
     * 1991). Most that share some words are told apart by it, at little cost.
     */
    private boolean isLike(int changes, int run) {
        int[] runs = Shingles.distinct(Shingles.inOrder(whole, SHORT_RUN));
        long shared = Arrays.stream(Shingles.inOrder(part, SHORT_RUN)).filter(one -> Arrays.binarySearch(runs, one) >= 0)
                .count();
        return shared >= Math.min(run, part.size() - changes * SHORT_RUN) - (SHORT_RUN - 1);
    }

    /**
     * The fewest words that must be put in, left out or exchanged to find part somewhere in whole. Words that are left out with
     * others put in their place are exchanged.
     */
    private int changes() {
        int columns = whole.size() + 1;
        int[] leftOut = new int[columns];
        int[] putIn = new int[columns];
        int[] even = new int[columns];
        Arrays.fill(leftOut, FORBIDDEN);
        Arrays.fill(putIn, FORBIDDEN);
        for (int p = 0; p < part.size(); p++) {
            String word = part.get(p);
            int cost = cost(word);
            int evenBefore = even[0];
            int leftOutBefore = leftOut[0];
            int putInBefore = putIn[0];
            leftOut[0] = bounded(Math.min(even[0], leftOut[0]), cost);
            even[0] = FORBIDDEN;
            for (int i = 1; i < columns; i++) {
                String other = whole.get(i - 1);
                int before = Math.min(evenBefore, Math.min(leftOutBefore, putInBefore));
                evenBefore = even[i];
                leftOutBefore = leftOut[i];
                putInBefore = putIn[i];
                even[i] = bounded(before, word.equals(other) ? 0 : Change.mayBeExchanged(word, other) ? 1 : FORBIDDEN);
                // a first word that whole has not, where it has another before, was exchanged
                leftOut[i] = p == 0 && !Change.isFiller(word)
                        ? FORBIDDEN
                        : bounded(Math.min(evenBefore, leftOutBefore), cost);
                putIn[i] = bounded(Math.min(even[i - 1], putIn[i - 1]), cost(other));
            }
        }
        return Math.min(Arrays.stream(even).min().getAsInt(), leftOut[columns - 1]);
    }

    private static int bounded(int cost, int more) {
        return Math.min(FORBIDDEN, cost + more);
    }

    private static int cost(String word) {
        return Change.mayBeLeftOut(word) ? 1 : FORBIDDEN;
    }

    private boolean hasOpenRun(int least) {
        int[] row = new int[whole.size() + 1];
        for (int p = 0; p < part.size(); p++) {
            for (int w = whole.size() - 1; w >= 0; w--) {
                row[w + 1] = part.get(p).equals(whole.get(w)) ? row[w] + 1 : 0;
                boolean ends = p + 1 == part.size() || w + 1 == whole.size() || !part.get(p + 1).equals(whole.get(w + 1));
                if (row[w + 1] >= least && ends
                        && isOpen(before(part, p + 1 - row[w + 1]), before(whole, w + 1 - row[w + 1]))
                        && isOpen(part.subList(p + 1, part.size()), whole.subList(w + 1, whole.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words before {@code end}, the last first. */
    private static List<String> before(List<String> words, int end) {
        List<String> before = new ArrayList<>(words.subList(Math.max(0, end - SLOT - 1), end));
        Collections.reverse(before);
        return before;
    }

    /** Whether behind a run both go on differently, or one ends, rather than with another word in the same place. */
    private static boolean isOpen(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        for (int i = 0; i <= Math.min(SLOT, a.size()); i++) {
            for (int j = 0; j <= Math.min(SLOT, b.size()); j++) {
                boolean again = i < a.size() && j < b.size()
                        ? a.get(i).equals(b.get(j))
                        : i == j || i == a.size() && j == b.size();
                if (again && !isHarmless(a.subList(0, i), b.subList(0, j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isHarmless(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.stream().allMatch(Change::mayBeLeftOut) && b.stream().allMatch(Change::mayBeLeftOut);
        }
        return a.size() == 1 && b.size() == 1 && Change.mayBeExchanged(a.get(0), b.get(0));
    }
}
