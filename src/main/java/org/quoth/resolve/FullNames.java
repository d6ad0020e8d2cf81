package org.quoth.resolve;

/** Compares names of persons, as the keys of their words. */
final class FullNames {
    private final GivenNames given;

    FullNames(GivenNames given) {
        this.given = given;
    }

    /** The name in one word: "Jean-Marc" may be written "Jean Marc". */
    static String joined(String[] keys) {
        return String.join("", keys).replace("-", "");
    }

    /** Without the article of an Arabic name: "al-Masri" is "Masri". */
    static String bare(String key) {
        return key.length() > 4 && (key.startsWith("al-") || key.startsWith("el-")) ? key.substring(3) : key;
    }

    /** The last word, apart from a generation. */
    static String surname(String[] keys) {
        int last = keys.length - 1;
        return bare(last > 0 && NameFinder.isSuffix(keys[last]) ? keys[last - 1] : keys[last]);
    }

    /** Whether two names of more than one word each can be one person's. */
    boolean same(String[] a, String[] b) {
        if (joined(a).equals(joined(b))) {
            return true;
        }
        boolean juniorA = isJunior(a[a.length - 1]);
        boolean juniorB = isJunior(b[b.length - 1]);
        if (juniorA != juniorB || !surname(a).equals(surname(b))) {
            return false;
        }
        String firstA = a[0];
        String firstB = b[0];
        if (given.same(firstA, firstB)) {
            return initialsAgree(a, b);
        }
        boolean initial = firstA.charAt(0) == firstB.charAt(0) && (firstA.length() < 3 || firstB.length() < 3)
                && (firstA.endsWith(".") || firstB.endsWith(".") || firstA.length() == 1 || firstB.length() == 1);
        return initial || contains(a, b) || contains(b, a);
    }

    /** Whether one person can have the initials between the two: not "George W. Bush" and "George H. W. Bush". */
    private static boolean initialsAgree(String[] a, String[] b) {
        return a.length < 3 || b.length < 3 || !isInitial(a[1]) || !isInitial(b[1]) || a[1].charAt(0) == b[1].charAt(0);
    }

    private static boolean isInitial(String key) {
        return key.length() == 1 || key.length() == 2 && key.endsWith(".");
    }

    /** Whether a word is "Jr." or "Sr." */
    static boolean isJunior(String key) {
        return key.startsWith("jr") || key.startsWith("sr");
    }

    /** Whether the words of {@code part} are the last of {@code whole}: "López Obrador". */
    private static boolean contains(String[] whole, String[] part) {
        for (int i = 1; i <= part.length; i++) {
            if (i > whole.length || !bare(whole[whole.length - i]).equals(bare(part[part.length - i]))) {
                return false;
            }
        }
        return true;
    }
}
