package org.quoth.graphql;

/**
 * One element that a subscription tells. Each is answered as a query of its own, which finds it in its context under this class.
 *
 * @param cursor from where the subscription goes on when the client has it
 */
public record LiveEvent(Object element, String cursor) {
}
