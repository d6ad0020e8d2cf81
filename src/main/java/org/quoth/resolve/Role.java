package org.quoth.resolve;

import java.util.HashSet;
import java.util.Set;

/**
 * What somebody is called by office, trade or deed, in one place of an article.
 *
 * @param text as the article words it, without determiner and possessor
 * @param head key of the noun: "minister"
 * @param modifiers keys of the words that narrow it: "foreign"
 * @param places common names of the countries or places that it is tied to: "Russia"
 * @param organization the body that it belongs to, as the article names it: "National Security Council"; null where it names none
 */
public record Role(String text, String head, Set<String> modifiers, Set<String> places, String organization) {
    private static final Set<String> FLEETING = Set.of("former", "then", "ex", "current", "new", "late", "incoming", "outgoing",
            "retired",
            "longtime", "long-time", "veteran", "the", "of", "for", "and", "u.s", "a", "an", "at", "in", "to", "state",
            "embattled",
            "newly-minted", "reclusive", "officer");
    private static final Set<String> LEADERS = Set.of("leader", "president", "premier", "chancellor", "dictator", "ruler",
            "king",
            "queen", "strongman", "autocrat", "monarch", "taoiseach", "emperor", "sultan", "emir");
    private static final Set<String> CHIEFS = Set.of("chief", "director", "ceo", "head", "boss", "commissioner", "executive",
            "chairman",
            "chairwoman", "chair", "manager");
    private static final Set<String> SPEAKERS = Set.of("spokesman", "spokeswoman", "spokesperson");
    private static final Set<String> LAWMAKERS = Set.of("lawmaker", "senator", "congressman", "congresswoman", "representative",
            "mp",
            "legislator", "mep", "assemblyman", "sen.", "sen", "rep.", "rep");
    private static final Set<String> POSTS = Set.of("mayor", "governor", "sheriff", "headteacher", "headmaster");
    private static final Set<String> ADVISERS = Set.of("adviser", "advisor", "aide");

    /** The role in the words [from, to); its last word without what follows "of", "for", "at" is the head. */
    static Role of(Article article, int from, int to) {
        int noun = head(article, from, to);
        Set<String> modifiers = new HashSet<>();
        Set<String> places = new HashSet<>();
        StringBuilder initials = new StringBuilder();
        int start = from;
        for (int i = from; i < to; i++) {
            int length = Math.min(3, to - i);
            while (length > 0 && country(article, article.phrase(i, i + length)) == null) {
                length--;
            }
            if (length > 0 && i != noun) {
                places.add(country(article, article.phrase(i, i + length)));
                start = start == i ? i + length : start;
                i += length - 1;
            } else if (i != noun && !FLEETING.contains(article.key(i))) {
                modifiers.add(article.key(i));
                initials.append(i > noun && article.word(i).capital() ? article.key(i).substring(0, 1) : "");
            }
        }
        if (initials.length() > 1) {
            modifiers.add(initials.toString());
        }
        String head = article.key(noun);
        if (modifiers.contains("chief") && modifiers.contains("executive")
                || head.equals("executive") && modifiers.contains("chief")) {
            head = "ceo";
            modifiers.removeAll(Set.of("chief", "executive"));
        }
        return new Role(article.text(Math.min(start, noun), to), head, modifiers, places,
                organization(article, from, noun, to));
    }

    /** "the Harbour Board" in "engineer at the Harbour Board", "State Department" in "State Department spokeswoman". */
    private static String organization(Article article, int from, int noun, int to) {
        int behind = noun + 2 < to && article.key(noun + 2).equals("the") ? noun + 3 : noun + 2;
        if (behind < to && isPreposition(article.key(noun + 1)) && article.word(behind).capital()) {
            return country(article, article.phrase(behind, to)) == null ? article.text(behind, to) : null;
        }
        int start = from;
        while (start < noun && (!article.word(start).capital() || country(article, article.key(start)) != null)) {
            start++;
        }
        int end = noun;
        while (end > start && !article.lexicon.isOrganizationHead(article.key(end - 1))
                && (article.lexicon.isRole(article.key(end - 1)) || article.lexicon.isRoleModifier(article.key(end - 1))
                        || !article.word(end - 1).capital())) {
            end--;
        }
        return end > start ? article.text(start, end) : null;
    }

    /** Which walk of life it belongs to; null where it fits several. */
    public Calling calling() {
        return Calling.of(head);
    }

    /** Which field of its {@link #calling()} it belongs to; null where it fits several. */
    public String field() {
        return calling() == null ? null : calling().field(head);
    }

    /** Where it is held, if it is a post that one person hardly holds in two places; null where the role does not say. */
    public String seat() {
        if (!POSTS.contains(head)) {
            return null;
        }
        // "the Lenk mayor" may as well be one of the party of that name
        boolean behind = organization != null && text.endsWith(organization) && !text.equals(organization);
        return behind ? organization : places.size() == 1 ? places.iterator().next() : null;
    }

    /** Index of the noun: the last word before "of", "for", "at". */
    static int head(Article article, int from, int to) {
        int head = from;
        while (head + 1 < to && article.adjoins(head + 1) && !isPreposition(article.key(head + 1))) {
            head++;
        }
        return head;
    }

    private static String country(Article article, String key) {
        String country = article.lexicon.places.demonym(key);
        return country == null && article.lexicon.places.name(key) != null ? article.lexicon.places.name(key) : country;
    }

    static boolean isPreposition(String key) {
        return key.equals("of") || key.equals("for") || key.equals("at") || key.equals("in") || key.equals("to")
                || key.equals("on");
    }

    /** Whether {@code description} can be another way to word this role. */
    boolean covers(Role description) {
        return sameHead(description) && (places.isEmpty() ? modifiers.isEmpty() || description.places.isEmpty() : true)
                && modifiers.containsAll(description.modifiers)
                && (places.isEmpty() || description.places.isEmpty() || places.containsAll(description.places))
                && modifiers.contains("vice") == description.modifiers.contains("vice")
                && modifiers.contains("deputy") == description.modifiers.contains("deputy");
    }

    private boolean sameHead(Role other) {
        if (head.equals(other.head)) {
            return true;
        }
        if (other.head.equals("leader")) {
            return LEADERS.contains(head) || head.equals("minister") && modifiers.contains("prime");
        }
        if (other.head.equals("premier") || other.head.equals("dictator") || other.head.equals("ruler")
                || other.head.equals("strongman")) {
            return LEADERS.contains(head) || head.equals("minister") && modifiers.contains("prime");
        }
        return both(CHIEFS, other) || both(SPEAKERS, other) || both(LAWMAKERS, other) || both(ADVISERS, other);
    }

    private boolean both(Set<String> heads, Role other) {
        return heads.contains(head) && heads.contains(other.head);
    }
}
