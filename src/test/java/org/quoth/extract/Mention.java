package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two mentions name the same speaker, by the rules of the quotation benchmark. */
final class Mention {
    private static final Set<String> TITLES = Set.of(("mr mrs ms miss dr sen senator rep representative gov governor president "
            + "vice vice-president secretary sir lord lady former ex then judge justice chief general gen lt col colonel sgt capt "
            + "captain rev reverend pope king queen prince princess mayor attorney congressman congresswoman chairman chairwoman "
            + "speaker prime minister chancellor ambassador professor prof democrat republican democratic gop republicans state "
            + "the a an his her their its our my one some").split(" "));
    private static final Pattern CUT = Pattern
            .compile("\\s*(?:[,;:(\\[—–]|\\s-\\s|\\b(?:who|whom|whose|which|that|of|for|in|from|at"
                    + "|on|with|to|by|during|after|before|when|while|as|about|speaking|told|said)\\b).*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\w.'-]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> PRONOUNS = Set
            .of(("i me my we us our you your he him his she her hers they them their it its "
                    + "who whom whose which that this these those one himself herself themselves itself myself ourselves both all some many "
                    + "others another most few several none each a q what someone somebody anyone everyone everybody nobody such")
                    .split(" "));

    private Mention() {
    }

    private static List<String> words(String mention) {
        String s = mention.strip().replace('’', '\'').replaceAll("'s\\b|'$", "");
        String core = CUT.matcher(s).replaceFirst("");
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(core.isEmpty() ? s : core);
        while (m.find()) {
            String w = m.group().toLowerCase(Locale.ROOT).replaceAll("^[.'-]+|[.'-]+$", "");
            if (!w.isEmpty()) {
                words.add(w);
            }
        }
        while (!words.isEmpty() && Set.of("jr", "sr", "ii", "iii").contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    static boolean same(String a, String b) {
        if (a == null || b == null) {
            return false;
        }
        List<String> x = words(a);
        List<String> y = words(b);
        if (x.isEmpty() || y.isEmpty() || !x.get(x.size() - 1).equals(y.get(y.size() - 1)) || isPronoun(x) || isPronoun(y)) {
            return false;
        }
        List<String> p = first(x);
        List<String> q = first(y);
        if (!p.isEmpty() && !q.isEmpty() && p.stream().noneMatch(q::contains)) {
            return p.get(0).charAt(0) == q.get(0).charAt(0) && (p.get(0).length() == 1 || q.get(0).length() == 1);
        }
        return true;
    }

    private static boolean isPronoun(List<String> words) {
        return words.size() <= 2 && PRONOUNS.containsAll(words);
    }

    private static List<String> first(List<String> words) {
        return words.subList(0, words.size() - 1).stream().filter(w -> !TITLES.contains(w)).toList();
    }

}
