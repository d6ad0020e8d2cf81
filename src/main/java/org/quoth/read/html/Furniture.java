package org.quoth.read.html;

import java.util.regex.Pattern;

/**
 * Lines that a page sets into a text by itself, between paragraphs and with their looks, and that nobody wrote for the article: who
 * posted when, labels above and lines before links to other articles, how to reach the writer, what is left where a script did not run.
 */
final class Furniture {
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST = 300;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";
    private static final String DATE = "(?:\\p{L}{3,9}day,? )?(?:" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? "
            + MONTH + ",? \\d{4}|\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./-]\\d\\d?[./-]\\d{4})";
    private static final String TIME = "(?:T|at )?\\d{1,2}[:.]\\d\\d(?::\\d\\d)? ?(?:[ap]\\.?m\\.?)?(?:Z|[+-]\\d\\d:\\d\\d)?(?: [A-Z]{2,4})?";
    /** "Jo Ferrant 6 May 2031 22:17": nothing but who and when. */
    private static final Pattern STAMP = pattern("(?:by )?(?:(?-i:\\p{Lu})[\\p{L}.'’-]*\\s?){0,4}[,|·•\\s–—-]{0,3}"
            + "(?:(?:on|at|published|updated|posted):? ){0,2}" + DATE + "[,|·•\\s–—-]{0,3}(?:" + TIME + ")?");
    private static final Pattern LABEL = pattern(
            "\\W*(?:advert(?:isement|ising)?s?|sponsored(?: content)?|story continues below.{0,20}|"
                    + "(?:read|see|view|find out|learn|show) more(?: here)?|more(?: on this(?: story)?| stories| news)?:|"
                    + "also read|see also|(?:don['’]t|do not) miss(?: this| it)?|trending(?: now)?|you (?:may|might) also (?:like|enjoy|be interested in)|"
                    + "related(?: (?:articles?|stor(?:y|ies)|posts?|coverage|content|links?|reading))?|most (?:read|popular)|sharing is caring|"
                    + "view this post on \\p{L}+|\\d{1,3} of \\d{1,3}|https?://\\S+)\\W*");
    private static final Pattern LEAD = pattern(
            "\\W*(?:related(?: (?:articles?|stor(?:y|ies)|posts?|reading))?|recommended reading|see (?:also|more)|"
                    + "also (?:read|see)|read (?:more|also|next)|(?:don['’]t|do not) miss|more (?:from|on)(?: \\p{L}+){0,2}|further reading)"
                    + " ?[:|] ?[\\p{L}\\p{N}\"“‘'].*");
    private static final Pattern HOUSE = pattern(
            "our standards:.*|.{0,30}\\bminutes?\\b.{0,6}\\bread\\b|.{0,60}requires? javascript.{0,10}"
                    + "|advertisement\\W{1,3}scroll .*|(?:this is a )?(?:breaking|developing)\\b.{0,20}\\bstory\\b.{0,30}|\\W*more to follow\\W*"
                    + "|\\[\\w+ \\w+=.*|(?:copyright )?(?:©|\\(c\\)) ?.{2,80}\\ball rights reserved\\b.*");
    private static final Pattern REACH = pattern(
            "\\bfollow (?:him|her|them|us|me|@\\w+|(?-i:\\p{Lu})\\p{L}+ (?-i:\\p{Lu})\\p{L}+) (?:on (?:twitter|facebook|instagram|x|linkedin)\\b|at @|@)"
                    + "|\\bfollow\\b.{1,60}\\b(?:on google news|for the latest (?:news|stories|updates))\\b|\\bget in touch\\b.{0,50}@"
                    + "|^for more (?:stories|news|articles) like this\\b|\\b(?:may|can) be reached (?:at|on|by)\\b|\\breach the (?:reporter|writer|author)|\\bemail (?-i:\\p{Lu})\\p{L}+ (?-i:\\p{Lu})\\p{L}+ at \\S+@");

    private Furniture() {
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A headline does not end as a sentence does, unless it asks. */
    private static boolean leadsOn(Block block) {
        return !block.closed || block.text.endsWith("?") || block.linkChars * 3 > block.chars();
    }

    static boolean is(Block block) {
        String text = block.text;
        return block.words == 0 && text.codePoints().noneMatch(Character::isLetterOrDigit)
                || text.length() <= LONGEST_LINE && (LABEL.matcher(text).matches() || STAMP.matcher(text).matches()
                        || leadsOn(block) && LEAD.matcher(text).matches() || HOUSE.matcher(text).matches())
                || text.length() <= LONGEST && REACH.matcher(text).find();
    }
}
