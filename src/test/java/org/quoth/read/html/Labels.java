package org.quoth.read.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which blocks of a page are part of its true body: those whose words stand in it, in the same order. */
final class Labels {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Cells of the alignment's table; longer pages are aligned by their runs of words alone. */
    private static final long LARGEST = 150_000_000;

    private Labels() {
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find();) {
            tokens.add(m.group());
        }
        return tokens;
    }

    /** The share of each block's words that are part of {@code body}, 0 to 1. */
    static float[] of(List<Block> blocks, String body) {
        Map<String, Integer> ids = new HashMap<>();
        int[] gold = ids(tokens(body), ids);
        Set<Block> whole = wholeCopies(blocks, body, gold.length);
        List<int[]> texts = blocks.stream().map(b -> whole.contains(b) ? new int[0] : ids(tokens(b.text), ids)).toList();
        int total = texts.stream().mapToInt(t -> t.length).sum();
        int[] all = new int[total];
        int[] owner = new int[total];
        int n = 0;
        for (int b = 0; b < texts.size(); b++) {
            for (int token : texts.get(b)) {
                owner[n] = b;
                all[n++] = token;
            }
        }
        float[] share = new float[blocks.size()];
        if ((long) all.length * gold.length < LARGEST) {
            boolean[] matched = align(all, gold);
            for (int i = 0; i < all.length; i++) {
                share[owner[i]] += matched[i] ? 1f / texts.get(owner[i]).length : 0;
            }
        }
        // what the alignment passed over because it stands elsewhere in the gold
        var shingles = Shingles.of(body);
        var taken = new HashSet<Long>();
        for (int b = 0; b < share.length; b++) {
            if (share[b] > 0.6) {
                taken.addAll(Shingles.of(blocks.get(b).text));
            }
        }
        for (int b = 0; b < share.length; b++) {
            if (whole.contains(blocks.get(b))) {
                continue;
            }
            var own = Shingles.of(blocks.get(b).text);
            if (share[b] < 0.5 && own.size() >= 3 && Shingles.share(blocks.get(b).text, shingles) > 0.8
                    && own.stream().filter(taken::contains).count() < 0.3 * own.size()) {
                share[b] = 1;
                taken.addAll(own);
            }
        }
        return share;
    }

    /** Blocks that hold most of the text at once, where others hold it paragraph by paragraph: copies that no reader sees. */
    private static Set<Block> wholeCopies(List<Block> blocks, String body, int goldTokens) {
        Set<Block> large = new HashSet<>();
        Set<Long> covered = new HashSet<>();
        for (Block block : blocks) {
            if (tokens(block.text).size() > goldTokens / 2) {
                large.add(block);
            } else {
                covered.addAll(Shingles.of(block.text));
            }
        }
        Set<Long> gold = Shingles.of(body);
        boolean elsewhere = gold.stream().filter(covered::contains).count() > 0.7 * gold.size();
        return elsewhere ? large : Set.of();
    }

    private static int[] ids(List<String> tokens, Map<String, Integer> ids) {
        return tokens.stream().mapToInt(t -> ids.computeIfAbsent(t, x -> ids.size())).toArray();
    }

    /** Longest common subsequence that prefers runs: a match counts more behind a match. */
    private static boolean[] align(int[] page, int[] gold) {
        int m = gold.length;
        short[] scoreHere = new short[m + 1];
        short[] runHere = new short[m + 1];
        short[] scoreAbove = new short[m + 1];
        short[] runAbove = new short[m + 1];
        BitSet[] diagonal = new BitSet[page.length + 1];
        BitSet[] left = new BitSet[page.length + 1];
        for (int i = 1; i <= page.length; i++) {
            diagonal[i] = new BitSet(m + 1);
            left[i] = new BitSet(m + 1);
            for (int j = 1; j <= m; j++) {
                short best = scoreAbove[j];
                short run = 0;
                boolean isLeft = false;
                if (scoreHere[j - 1] > best) {
                    best = scoreHere[j - 1];
                    isLeft = true;
                }
                if (page[i - 1] == gold[j - 1]) {
                    short s = (short) (scoreAbove[j - 1] + 1 + (runAbove[j - 1] > 0 ? 2 : 0));
                    if (s > best) { // of two copies the first
                        best = s;
                        run = 1;
                        diagonal[i].set(j);
                        isLeft = false;
                    }
                }
                if (isLeft) {
                    left[i].set(j);
                }
                scoreHere[j] = best;
                runHere[j] = run;
            }
            short[] swap = scoreAbove;
            scoreAbove = scoreHere;
            scoreHere = swap;
            swap = runAbove;
            runAbove = runHere;
            runHere = swap;
        }
        boolean[] matched = new boolean[page.length];
        for (int i = page.length, j = m; i > 0 && j > 0;) {
            if (diagonal[i].get(j)) {
                matched[i - 1] = true;
                i--;
                j--;
            } else if (left[i].get(j)) {
                j--;
            } else {
                i--;
            }
        }
        return matched;
    }
}
