package org.quoth.ingest;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import org.quoth.read.text.Dates;

/** The order of an article's versions as suppliers write them: numbers, or the times at which they were made. */
final class Versions {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|\\d{11,12}|\\d{14,100}");

    private Versions() {
    }

    /** Whether {@code version} surely comes before {@code other}; not where either is null or they are of different sorts. */
    static boolean isOlder(String version, String other) {
        if (version == null || other == null) {
            return false;
        }
        if (NUMBER.matcher(version).matches() && NUMBER.matcher(other).matches()) {
            return new BigInteger(version).compareTo(new BigInteger(other)) < 0;
        }
        OffsetDateTime made = Dates.find(version);
        OffsetDateTime otherMade = Dates.find(other);
        return made != null && otherMade != null && made.isBefore(otherMade);
    }
}
