package org.quoth.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that name who wrote an article. */
public final class Bylines {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;
    private static final Pattern BY = Pattern.compile(
            "(?:(?:written|words|story|text|reported|posted|published|article|guide|review|news|reviewed)\\s)?(?:by:?\\s+(?=\\S)|(?-i:By(?=\\p{Lu}\\p{Ll})))",
            Pattern.CASE_INSENSITIVE);
    /** What stands behind the names: a date, a time, a separator, what the writer is, the site's buttons. */
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:\\d|[|•·@(\\[–—]|\\s-\\s|\\b(?:updated|published|posted|last|on (?:mon|tue|"
                    + "wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\w*\\.?\\s+\\d|"
                    + "may \\d|share|follow|for the|email|twitter|senior|staff|former|chief|min read|today|yesterday|modified)\\b).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\||/|\\band\\b|&|\\bwith\\b)\\s*",
            Pattern.CASE_INSENSITIVE);
    /** "Jane Doe in London": where the writer was is no part of the name. */
    private static final Pattern PLACE = Pattern.compile("\\s+(?:in|at|from)\\s+\\p{Lu}.*$");
    private static final String PART = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[dl]['’]\\p{Lu}[\\p{L}\\p{M}'’-]*)";
    private static final Pattern NAME = Pattern
            .compile(PART + "(?: (?:" + PART + "|de|da|di|la|le|van|von|der|den|bin|al|el|du|dos|of|the)){0,4}");

    /** What a writer is, and a month that stood close by: behind the name, and no part of it. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:^|\\s+)(?:(?:senior|staff|chief|former|tech|technology|marketing|foreign|home|city|community|education|environment|economics|diplomatic|security|defence|defense|legal|crime|europe|asia|africa|us|managing|news|sports?|political|travel|business|lifestyle|health|science|"
                    + "associate|assistant|deputy|executive|contributing|freelance|digital|content|features?)\\s+)*(?:reporter|editor|writer|"
                    + "correspondent|manager|contributor|columnist|producer|journalist|director|author|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
                    + "august|september|october|november|december)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    /** What stands behind a name and is none. */
    private static final Pattern DEGREE = Pattern.compile(
            "(?:Ph\\.? ?D|[MD]\\.?D|D\\.?D\\.?S|M\\.?Sc|[MB]\\.?A|[MB]\\.?S|M\\.?P\\.?H|R\\.?N|R\\.?D\\.?N?|MBA|CPA|CFP|JD|Esq|Sr|Jr|I{2,3}|IV)\\.?");
    /** Words of buttons and labels that stand where names do. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:^|\\s)(?:sign|log|agenc(?:y|ies)|no|written|posted|published|by|twitter|facebook|instagram|linkedin|"
                    + "share|follow|subscribe|view|read|more|about|contact|profile|click|home|menu|search|articles?|posts?|comments?)(?:\\s|$)",
            Pattern.CASE_INSENSITIVE);

    private Bylines() {
    }

    /** The names in {@code line} if it is a byline ("By Jane Doe and John Roe in London"), else none. */
    public static List<String> of(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        Matcher by = BY.matcher(line);
        return by.lookingAt() ? names(REST.matcher(line.substring(by.end())).replaceFirst("")) : List.of();
    }

    /** The names in a list of names, as long as what it begins with looks like one; else none. */
    public static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(list)) {
            String name = AFTER.matcher(PLACE.matcher(part).replaceFirst("")).replaceFirst("").strip();
            if (isName(name) && (names.isEmpty() || !DEGREE.matcher(name).matches())) {
                names.add(name);
            } else if (names.isEmpty()) {
                return List.of();
            } // behind the first name stands what the writer is: "Jane Doe, chief reporter"
        }
        return names;
    }

    /** Whether {@code text} looks like a name: a few words with capitals. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches() && !NO_NAME.matcher(text).find();
    }
}
