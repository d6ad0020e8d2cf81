package org.quoth.graphql;

/**
 * The page of a list that a client asks for: the {@code size} elements behind {@code after}, or, backward, the last
 * {@code size} before {@code before}.
 *
 * @param size 1 to {@value #MAX_SIZE}
 * @param backward whether the page is taken from the end
 * @param after cursor that everything on the page stands behind; null for none
 * @param before cursor that everything on the page stands before; null for none
 */
public record PageRequest(int size, boolean backward, String after, String before) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** What the schema says of the four arguments of every connection. */
    public static final String FIRST = "How many from the beginning, 1 to 100; 20 where neither first nor last is given.";
    public static final String AFTER = "Only what stands behind this cursor.";
    public static final String LAST = "How many from the end, 1 to 100.";
    public static final String BEFORE = "Only what stands before this cursor.";

    /** What the schema says of {@code first} where a list has no pages. */
    public static final String COMMONEST = "How many, 1 to 100; 20 where it is not given.";

    /**
     * How many elements of a list without pages are asked for.
     *
     * @param first null for {@value #DEFAULT_SIZE}
     * @throws RequestException {@code INVALID_PAGE} if it is out of range
     */
    public static int commonest(Integer first) {
        return of(first, null, null, null).size;
    }

    /**
     * Reads the arguments of a connection; all may be null.
     *
     * @throws RequestException {@code INVALID_PAGE} if the size is out of range or both directions are asked for
     */
    public static PageRequest of(Integer first, String after, Integer last, String before) {
        if (first != null && last != null) {
            throw new RequestException(ErrorCode.INVALID_PAGE, "Ask for first or for last, not for both");
        }
        if (last != null) {
            return new PageRequest(checked("last", last), true, after, before);
        }
        return new PageRequest(first == null ? DEFAULT_SIZE : checked("first", first), false, after, before);
    }

    private static int checked(String argument, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new RequestException(ErrorCode.INVALID_PAGE, argument + " is " + size + "; a page has 1 to " + MAX_SIZE
                    + " elements");
        }
        return size;
    }
}
