package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What articles call the bearers of one name, and which of these callings are known to be one person's: walks of life ("OFFICE"),
 * of which one person hardly has two, and what one person hardly has twice: posts ("mayor@north_lenk"), fields ("SPORT@golf"), a
 * year of birth ("born@1987").
 */
final class Callings {
    static final String AT = "@";
    static final String BORN = "born";
    /** By how much what tells the year of one birth may differ: ages are told before birthdays and after, and rounded. */
    private static final int YEARS = 2;
    /** Words that seats share without being one. */
    private static final Set<String> COMMON = Set.of("county", "city", "town", "village", "state", "district", "school", "high",
            "primary", "academy", "college", "bank", "of", "the", "and", "new", "san", "st");

    private final Map<String, String> roots = new HashMap<>();

    /** These are one person's. */
    void tie(Collection<String> together) {
        for (String a : together) {
            together.stream().filter(b -> head(a).equals(head(b))).forEach(b -> tie(root(a), root(b)));
        }
    }

    /** Whether the one who is called this can be no one who is called that, as far as these words alone tell. */
    static boolean differ(String ones, String others) {
        return new Callings().contradict(ones, others);
    }

    private void tie(String a, String b) {
        roots.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }

    /** @param ones parted by blanks, as are {@code others} */
    boolean contradict(String ones, String others) {
        List<String> a = of(ones);
        List<String> b = of(others);
        Set<String> walks = roots(a.stream().filter(calling -> !isPost(calling)));
        Set<String> otherWalks = roots(b.stream().filter(calling -> !isPost(calling)));
        return !walks.isEmpty() && !otherWalks.isEmpty() && walks.stream().noneMatch(otherWalks::contains)
                || contradictoryPosts(a, b);
    }

    /** Whether of one post, of one walk's fields or of the year of birth the two have nothing in common. */
    private boolean contradictoryPosts(List<String> a, List<String> b) {
        return a.stream().filter(Callings::isPost).map(Callings::head).distinct().anyMatch(head -> {
            List<String> ones = a.stream().filter(post -> isPost(post) && head(post).equals(head)).toList();
            List<String> others = b.stream().filter(post -> isPost(post) && head(post).equals(head)).toList();
            return !others.isEmpty() && ones.stream().noneMatch(one -> others.stream().anyMatch(other -> agree(one, other)));
        });
    }

    private boolean agree(String post, String other) {
        if (root(post).equals(root(other))) {
            return true;
        }
        if (head(post).equals(BORN)) {
            return Math.abs(year(post) - year(other)) <= YEARS;
        }
        Set<String> words = words(post);
        return words(other).stream().anyMatch(words::contains);
    }

    private static int year(String birth) {
        return Integer.parseInt(birth.substring(birth.indexOf(AT) + 1));
    }

    /** Whether the two have something in common. @param ones parted by blanks, as are {@code others} */
    boolean share(String ones, String others) {
        List<String> b = of(others);
        return of(ones).stream().anyMatch(one -> b.stream().anyMatch(other -> head(one).equals(head(other))
                && (isPost(one) ? agree(one, other) : root(one).equals(root(other)))));
    }

    static List<String> of(String callings) {
        return callings.isEmpty() ? List.of() : List.of(callings.split(" "));
    }

    private static boolean isPost(String calling) {
        return calling.contains(AT);
    }

    /** What callings are compared under: of walks of life nothing. */
    private static String head(String calling) {
        return calling.substring(0, Math.max(0, calling.indexOf(AT)));
    }

    private static Set<String> words(String post) {
        return Stream.of(post.substring(post.indexOf(AT) + 1).split("_")).filter(word -> !COMMON.contains(word))
                .collect(toSet());
    }

    private Set<String> roots(Stream<String> callings) {
        return callings.map(this::root).collect(toSet());
    }

    private String root(String calling) {
        String root = roots.getOrDefault(calling, calling);
        return root.equals(calling) ? root : root(root);
    }
}
