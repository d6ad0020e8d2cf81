package org.quoth.read.html;

import java.util.regex.Pattern;

/** What a block's text tells by itself. */
final class TextFeatures {
    /** How a picture's credit is given at the end of its caption. */
    private static final Pattern CREDIT = Pattern
            .compile("[(|/] ?(?:Image|Photo|Picture|Credit|Pic|AP|AFP|Reuters|Getty|EPA|PA)\\b[^.]{0,60}$"
                    + "|\\b(?:Getty Images|Shutterstock|iStock|Associated Press|AP Photo|Photo (?:by|via|courtesy)|Image (?:credit|source|via)|Courtesy of)\\b"
                    + "|^(?:Photo|Image|Credit|Picture|Source|PHOTO|IMAGE)s?:");

    private TextFeatures() {
    }

    static void add(Block block, Row row) {
        float chars = block.chars();
        float words = Math.max(1, block.words);
        row.add(Row.log(chars));
        row.add(block.words);
        row.add(block.linkChars / chars);
        row.add(block.links);
        row.add(block.links / words);
        row.add(block.closed);
        row.add(block.sentenceMarks / words);
        row.add(block.commas / words);
        row.add(block.digits / chars);
        row.add(block.quotes);
        row.add(block.capitalized / words);
        row.add(block.particles / words);
        row.add(block.strongChars / chars);
        row.add(block.hidden);
        row.add(chars / words);
        row.add(block.text.endsWith(":"));
        row.add(Character.isUpperCase(block.text.charAt(0)));
        row.add(block.text.indexOf('|') >= 0 || block.text.indexOf('©') >= 0 || block.text.indexOf('•') >= 0);
        row.add(block.text.indexOf('@') >= 0);
        row.add(isInCapitals(block.text));
        row.add(block.chars() < 400 && CREDIT.matcher(block.text).find());
        row.add(kind(block.tag()));
    }

    private static boolean isInCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    static int kind(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "h1" -> 2;
            case "h2" -> 3;
            case "h3" -> 4;
            case "h4", "h5", "h6" -> 5;
            case "li" -> 6;
            case "blockquote" -> 7;
            case "td", "th", "tr" -> 8;
            case "figcaption", "caption" -> 9;
            case "div" -> 10;
            case "section", "article", "main" -> 11;
            case "pre" -> 12;
            case "dt", "dd" -> 13;
            case "footer", "header", "aside" -> 14;
            default -> 0;
        };
    }
}
