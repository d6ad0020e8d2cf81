package org.quoth.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quoth.document.Byline;

/** Who had which part in an article, as lines above and below it say. */
public final class Credits {
    private static final int LONGEST = 300;
    private static final int LONGEST_ROLE = 60;
    private static final String WORK = "(?:reporting|writing|editing|photograph(?:s|y)|photos|pictures|illustrations?|graphics?|video|translation)";
    /** "Additional reporting by Jo Ferrant and Lena Oduya in Lindal" */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:with )?(?<role>(?:(?:additional|further) )?" + WORK + "(?: and " + WORK
                    + ")?|edited|compiled|translated|photographed|illustrated)(?: by|: ?) ?(?<names>.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;.]\\s+|,\\s+(?=(?:with )?(?:additional|further) )");
    /** "…, chief political correspondent", "… | Photographer" */
    private static final Pattern ROLE = Pattern.compile("[\\s,|•·–—(-]*(?:the |our |an? )?(?<role>(?:[\\p{L}&'’/-]+ ){0,5}?"
            + "(?:reporter|editor(?:[ -](?:in[ -]chief|at[ -]large))?|writer|correspondent|contributor|columnist|producer|journalist|"
            + "photographer|illustrator|critic|analyst|commentator|bureau chief))(?![\\p{L}-]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\b(?:and|by|in|with|updated|published)\\b", Pattern.CASE_INSENSITIVE);

    private Credits() {
    }

    /** What {@code line} tells of the work of each, if it tells of nothing else ("(Reporting by A; Editing by B)"), else nothing. */
    public static List<Byline> of(String line) {
        String bare = line.replaceFirst("^[(\\[]", "").replaceFirst("[)\\].]+$", "");
        List<Byline> credits = new ArrayList<>();
        if (line.length() > LONGEST) {
            return credits;
        }
        for (String clause : BETWEEN.split(bare)) {
            Matcher work = CLAUSE.matcher(clause);
            List<String> names = work.matches() ? Bylines.names(work.group("names")) : List.of();
            if (names.isEmpty()) {
                return List.of();
            }
            names.forEach(name -> credits.add(new Byline(name, work.group("role").toLowerCase(Locale.ROOT))));
        }
        return credits;
    }

    /** What a byline says that {@code name} is; null where it does not. */
    public static String role(String byline, String name) {
        int at = byline.indexOf(name);
        if (at < 0) {
            return null;
        }
        int start = at + name.length();
        Matcher role = ROLE.matcher(byline).region(start, Math.min(byline.length(), start + LONGEST_ROLE));
        boolean said = role.lookingAt() && role.start("role") > start && !AND.matcher(role.group("role")).find();
        return said ? role.group("role") : null;
    }
}
