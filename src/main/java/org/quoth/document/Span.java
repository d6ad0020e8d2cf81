package org.quoth.document;

/**
 * A stretch of an article's body.
 *
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset behind the last character, in UTF-16 code units
 * @throws IllegalArgumentException if the start is negative or the end lies before it
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end);
        }
    }

    /** In UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether all of the other stands here. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two have a character in common; an empty span overlaps what it stands inside. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters that stand here in {@code body}. */
    public String in(String body) {
        return body.substring(start, end);
    }

    /** In reading order; of two that start together the shorter one first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
