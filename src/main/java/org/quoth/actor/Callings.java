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
 * of which one person hardly has two, and posts ("mayor@north_lenk"), which one person hardly holds in two places.
 */
final class Callings {
    static final String AT = "@";
    /** Words that seats share without being one. */
    private static final Set<String> COMMON = Set.of("county", "city", "town", "village", "state", "district", "school", "high",
            "primary", "academy", "college", "bank", "of", "the", "and", "new", "san", "st");

    private final Map<String, String> roots = new HashMap<>();

    /** These are one person's. */
    void tie(Collection<String> together) {
        for (String a : together) {
            together.stream().filter(b -> isPost(a) == isPost(b)).forEach(b -> tie(root(a), root(b)));
        }
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

    private boolean contradictoryPosts(List<String> a, List<String> b) {
        List<String[]> same = a.stream().filter(Callings::isPost)
                .flatMap(one -> b.stream().filter(other -> isPost(other) && head(one).equals(head(other)))
                        .map(other -> new String[]{one, other }))
                .toList();
        return !same.isEmpty() && same.stream().noneMatch(pair -> agree(pair[0], pair[1]));
    }

    private boolean agree(String post, String other) {
        Set<String> words = words(post);
        return root(post).equals(root(other)) || words(other).stream().anyMatch(words::contains);
    }

    static List<String> of(String callings) {
        return callings.isEmpty() ? List.of() : List.of(callings.split(" "));
    }

    private static boolean isPost(String calling) {
        return calling.contains(AT);
    }

    private static String head(String post) {
        return post.substring(0, post.indexOf(AT));
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
