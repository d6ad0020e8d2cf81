package org.quoth.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paragraphs in which a newsroom says what it has changed in an article: its own words about the text, and no part of it. */
public final class CorrectionNotices {
    private static final int REACH = 300;
    private static final String OPENING = "[\\s•*_–—(\\[-]*+(?:editor['’]?s?['’]? note\\b[^\\p{L}]{0,4})?";
    private static final String LABEL = "(?:(?:corrections?|clarifications?|amendments?|erratum)"
            + "(?: (?:and|&) (?:corrections?|clarifications?))?|for the record)";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";
    private static final String DATE = "(?:\\p{L}{3,9}day,? )?(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH
            + "|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?:,? \\d{4})?";
    private static final String TEXT = "(?:article|story|report|post|piece|page|column|interview|review|headline|caption|item|feature"
            + "|dispatch|editorial|transcript|newsletter|obituary)";
    private static final Pattern LABELLED = pattern(OPENING + LABEL
            + "(?:[ ,(\\[]{1,3}(?:(?:added|appended|issued|made|posted|published|updated|of|on) ){0,2}" + DATE
            + "[^:.—–]{0,25}[)\\]]?| (?:added|appended))?\\s?[:—–](?!\\S*//)");
    private static final Pattern CHANGED = pattern(OPENING + "(?:" + LABEL + "\\b[^\\p{L}]{0,4})?(?:on " + DATE
            + ",? )?(?:(?:the|a) headline (?:of|on|to) )?this (?:news )?" + TEXT
            + "(?:['’]s)?(?: headline)? (?:(?:was|has been|is|had been) "
            + "(?:(?:first|since|also|subsequently|later|further) )?(?:amended|corrected|updated|edited (?:to|for|after|on)|clarified|changed|revised|modified)"
            + "|(?:(?:had|has) )?(?:(?:originally|previously|initially|first) )?"
            + "(?:incorrectly|mistakenly|wrongly|erroneously|inaccurately|misstated|misidentified|misspelled|misspelt|misattributed))\\b");
    private static final Pattern EARLIER = pattern(
            OPENING + "(?:" + LABEL + "\\b[^\\p{L}]{0,4})?(?:in )?(?:an|the|our|because of an error,? an) "
                    + "(?:earlier|previous|original|initial|first) (?:version|edition)s? of (?:this|the|our) (?:news )?" + TEXT
                    + "\\b");
    private static final Pattern LABEL_ALONE = pattern(OPENING + LABEL + "[\\s:.)\\]]*");
    private static final Pattern ABOUT_THE_TEXT = pattern("\\b(?:this|the|our) (?:\\p{L}+ )?" + TEXT
            + "\\b|\\b(?:earlier|previous|original) version|\\b(?:mis(?:stated|identified|spell?e?[dt])|incorrectly|"
            + "(?:originally|previously) (?:said|stated))\\b");

    private CorrectionNotices() {
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * For each of {@code paragraphs}, clean and on one line, whether it is such a notice or the label above one.
     * An article that is nothing else has none: they are its text then.
     */
    public static List<Boolean> among(List<String> paragraphs) {
        List<Boolean> notices = new ArrayList<>();
        boolean labelled = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            String start = start(paragraphs.get(i));
            boolean label = i + 1 < paragraphs.size() && isLabel(paragraphs.get(i))
                    && ABOUT_THE_TEXT.matcher(start(paragraphs.get(i + 1))).find();
            notices.add(label || labelled || LABELLED.matcher(start).lookingAt() && !isLabel(start)
                    || CHANGED.matcher(start).lookingAt()
                    || EARLIER.matcher(start).lookingAt());
            labelled = label;
        }
        boolean rest = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            rest |= !notices.get(i) && Sentences.holdsOne(paragraphs.get(i));
        }
        return rest ? notices : paragraphs.stream().map(paragraph -> false).toList();
    }

    /** Whether {@code paragraph} is but the word that stands above a notice. */
    public static boolean isLabel(String paragraph) {
        return LABEL_ALONE.matcher(start(paragraph)).matches();
    }

    private static String start(String paragraph) {
        return paragraph.substring(0, Math.min(REACH, paragraph.length()));
    }
}
