package org.quoth.read.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the ways that pages and feeds write them. */
public final class Dates {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov",
            "dec");
    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final Pattern ISO = Pattern.compile("\\b" + YEAR + "[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
    private static final Pattern BASIC = Pattern.compile("^" + YEAR + "(?<month>\\d\\d)(?<day>\\d\\d)(?=$|T)");
    private static final Pattern DAY_FIRST = word(DAY + "(?:\\s+of)?[\\s-]+" + MONTH + ",?[\\s-]+" + YEAR);
    private static final Pattern MONTH_FIRST = word(MONTH + "\\s+" + DAY + "\\s*,?\\s+" + YEAR);
    private static final Pattern SLASHED = Pattern.compile("\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})/" + YEAR);
    private static final Pattern TIME = Pattern.compile(
            "(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?"
                    + "\\s{0,2}(?<half>[ap]\\.?m\\b\\.?)?\\s{0,2}(?<zone>Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|CES?T)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BASIC_TIME = Pattern.compile("^T(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    /** No date is written in more characters. */
    private static final int LONGEST = 300;

    private Dates() {
    }

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\d])" + pattern + "(?!\\d)", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The first date in {@code text}, with its time where one stands behind it, at midnight where none does, and in UTC where no
     * zone is given; null where there is no date.
     */
    public static OffsetDateTime find(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String date = text.strip();
        date = date.substring(0, Math.min(LONGEST, date.length()));
        try {
            if (EPOCH.matcher(date).matches()) {
                long epoch = Long.parseLong(date);
                return Instant.ofEpochMilli(date.length() > 10 ? epoch : epoch * 1000).atOffset(ZoneOffset.UTC);
            }
            Matcher best = null;
            for (Pattern pattern : List.of(ISO, BASIC, MONTH_FIRST, DAY_FIRST, SLASHED)) {
                Matcher matcher = pattern.matcher(date);
                if (matcher.find() && (best == null || matcher.start() < best.start())) {
                    best = matcher;
                }
            }
            return best == null ? null : at(best, BASIC_TIME.matcher(date.substring(best.end())).replaceFirst("$1:$2:$3"));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static OffsetDateTime at(Matcher date, String rest) {
        int year = Integer.parseInt(date.group("year"));
        int month = month(date.group("month"));
        int day = Integer.parseInt(date.group("day"));
        LocalDate on = month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
        Matcher time = TIME.matcher(rest.substring(0, Math.min(rest.length(), 45)));
        if (!time.find() || Integer.parseInt(time.group("hour")) > 23 || Integer.parseInt(time.group("minute")) > 59) {
            return on.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        int hour = Integer.parseInt(time.group("hour"));
        if (time.group("half") != null) {
            hour = hour % 12 + (time.group("half").toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = time.group("second") == null ? 0 : Math.min(59, Integer.parseInt(time.group("second")));
        return on.atTime(LocalTime.of(hour, Integer.parseInt(time.group("minute")), second)).atOffset(zone(time.group("zone")));
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0))
                ? Integer.parseInt(name)
                : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset zone(String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "BST", "CET" -> ZoneOffset.ofHours(1);
            case "CEST" -> ZoneOffset.ofHours(2);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> ZoneOffset.of(name.contains(":") ? name : name.substring(0, 3) + ":" + name.substring(3));
        };
    }
}
