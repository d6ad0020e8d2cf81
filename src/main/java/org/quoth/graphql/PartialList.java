package org.quoth.graphql;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;

/** A list some of whose elements cannot be given: null stands in their place, and an error at that place tells why. */
public final class PartialList<T> extends AbstractList<T> {
    private final List<T> elements;
    private final Map<Integer, RequestException> failures;

    /** @param failures by the index of the element, which is null */
    public PartialList(List<T> elements, Map<Integer, RequestException> failures) {
        this.elements = elements;
        this.failures = failures;
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    /** Why there is null in a place, by its index. */
    public Map<Integer, RequestException> failures() {
        return failures;
    }
}
