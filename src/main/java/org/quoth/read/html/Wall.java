package org.quoth.read.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a site shows in the place of an article, in whole sentences. */
public enum Wall {
    CONSENT("asks for consent", "we value your privacy|\\b(?:store|stored)\\b.{0,20}\\baccess(?:ed)? information on a device"
            + "|\\b(?:we|(?:this|our) (?:web)?site) uses? cookies|\\bour (?:\\d[\\d,.]* )?partners\\b.{0,80}\\b(?:cookies|data|device)\\b"
            + "|\\b(?:accept|reject|allow) (?:all|cookies)\\b|\\b(?:manage|change|withdraw|your)\\b.{0,20}\\b(?:consent|preferences|choices)\\b"
            + "|\\bcookie (?:policy|settings|preferences)\\b"),
    SCRIPT("asks for a script to run",
            "\\b(?:enable|turn on|requires?|allow)\\b.{0,12}\\b(?:javascript|js)\\b|\\b(?:javascript|js) is (?:not |disabled|off|required|turned)"
                    + "|\\b(?:disable|turn off|pause|whitelist)\\b.{0,24}\\bad.?blocker"),
    LOGIN("asks who reads it",
            "\\b(?:log|sign) ?in (?:to (?:your|continue|read|view|my)|with (?:your|google|facebook|apple))|\\bforg[eo]t(?:ten)? (?:your |my )?password"
                    + "|\\b(?:no|don['’]t have an?|create (?:an?|your)(?: free)?|new) account\\b|\\bregister\\b.{0,24}\\bto (?:read|continue|view)\\b"
                    + "|^e-?mail(?: address)?\\W{0,3}password\\W*$"),
    SUBSCRIPTION("asks for a subscription",
            "\\bsubscribe\\b.{0,30}\\bto (?:continue|read|keep|unlock|access)\\b|\\b(?:for|to) (?:our )?(?:subscribers|members) only\\b"
                    + "|\\balready an? (?:subscriber|member)\\b|\\bbecome an? (?:subscriber|member)\\b.{0,20}\\bto\\b|\\bto (?:continue|keep) reading\\b"
                    + "|\\b(?:free|remaining) (?:articles?|stor(?:y|ies)) (?:this|left|remaining)\\b|\\bsubscribe (?:now|today)\\b|\\bcancel any ?time\\b"),
    ROBOT("asks whether a robot reads it",
            "\\bare (?:you )?(?:not )?a (?:robot|human)\\b|\\bverify\\b.{0,16}\\b(?:robot|human)\\b|\\bunusual (?:traffic|activity)\\b.{0,16}\\bfrom your\\b"
                    + "|\\bchecking your (?:browser|connection)\\b|\\bcomplete the (?:captcha|check|challenge)\\b|\\bddos protection\\b"),
    MISSING("says that there is none",
            "\\bpage (?:could |was |is )?(?:not|can(?:no|['’])t) (?:be )?found\\b|\\bpage (?:that )?you(?: are|['’]re| were|['’]ve)? (?:requested|look(?:ed|ing) for)\\b"
                    + "|\\b(?:page|article|story|content|link)\\b.{0,40}\\b(?:moved or (?:deleted|removed)|no longer (?:exists|available))\\b|^\\W*(?:error )?404\\b");

    /** What is longer is an article, whatever it speaks of. */
    private static final int LONGEST = 1000;

    /** Somebody is quoted: then it is an article that speaks of such things. */
    private static final Pattern REPORTED = Pattern.compile("\\b(?:said|says|told|according to)\\b|[“”]");

    private final String does;
    private final Pattern words;

    Wall(String does, String words) {
        this.does = does;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What it does, as a page: "asks for consent". */
    public String does() {
        return does;
    }

    /** What {@code paragraphs} are instead of an article; null where they are one: most of a wall says that it is one. */
    public static Wall of(List<String> paragraphs) {
        int chars = paragraphs.stream().mapToInt(String::length).sum();
        return chars > LONGEST || paragraphs.stream().anyMatch(paragraph -> REPORTED.matcher(paragraph).find())
                ? null
                : Arrays.stream(values()).filter(wall -> wall.chars(paragraphs) * 2 > chars).findFirst().orElse(null);
    }

    private int chars(List<String> paragraphs) {
        return paragraphs.stream().filter(paragraph -> words.matcher(paragraph).find()).mapToInt(String::length).sum();
    }
}
