package org.quoth.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that an article was filed from, as it stands before its first sentence: {@code MOSCOW: },
 * {@code LONDON (Reuters) - }, {@code PARIS, Nov 3 (AFP) — }.
 *
 * @param place without agency and date
 * @param end offset behind the dateline, where the sentence begins
 */
public record Dateline(String place, int end) {
    /** Nothing before the sentence is longer than this. */
    private static final int REACH = 90;
    private static final String WORD = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+";
    private static final Pattern DATELINE = Pattern.compile("(?:>>|»)?\\s*" //
            + "(?<place>" + WORD + "(?: (?:" + WORD + "|de|la|el|al|of|upon|sur|am|do|da|dos|del)){0,4}" //
            + "(?:/" + WORD + "(?: " + WORD + "){0,2})?" //
            + "(?:, (?:\\p{Lu}[\\p{L}.'’-]+)(?: \\p{Lu}[\\p{L}.'’-]+){0,2})?)" // the state or the country
            + "(?:,? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?)?" // the date
            + "(?:,? ?\\((?<agency>[\\p{L}\\d .,/&'’-]{2,40})\\))?" //
            + "\\s?(?<mark>:|[—–]|--?)\\s+(?=\\S)");

    /** What stands so before a text and is no place. */
    private static final Pattern LABELS = Pattern.compile("(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|READ|LIVE|VIDEO|PHOTOS?|OPINION"
            + "|ANALYSIS|CORRECTION|EDITOR.S NOTE|NOTE|ALSO|MORE|RELATED|QUESTION|ANSWER|NATO|EXPLAINER|REVIEW|INTERVIEW|SPOILERS?"
            + "|WARNING|BONUS|TIP|STEP|FAQ|TLDR|TL.DR|DISCLOSURE|DISCLAIMER|SOURCE|CREDIT|IMAGE|TOPLINE|KEY FACTS?)(?: .*)?");

    /** The dateline that {@code paragraph} begins with; null where it begins without one. */
    public static Dateline of(String paragraph) {
        Matcher matcher = DATELINE.matcher(paragraph).region(0, Math.min(REACH, paragraph.length()));
        if (!matcher.lookingAt()) {
            return null;
        }
        String place = matcher.group("place");
        boolean oneLetter = place.chars().filter(Character::isLetter).count() < 3;
        boolean sure = matcher.group("agency") != null || paragraph.startsWith(">>");
        // "NATO: a history", "Q: ...", "UPDATE - ...": a colon or a hyphen alone is also how a label is set off
        if (oneLetter || !sure && LABELS.matcher(place).matches()) {
            return null;
        }
        return new Dateline(place, matcher.end());
    }
}
