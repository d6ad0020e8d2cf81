package org.quoth.graphql.random;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field as a query selects it.
 *
 * @param key the field's name in the answer, which no other field of the query has, but for id
 * @param type what the field holds, without lists and nullability; null for a leaf
 * @param form how the fields below are written
 * @param directive behind a blank; may be empty
 */
record Selection(String key, String field, String arguments, String type, List<Selection> fields, Form form,
        String directive) {
    enum Form {
        PLAIN,
        INLINE_FRAGMENT,
        NAMED_FRAGMENT
    }

    /** @param fragments where the fragments go that the text spreads */
    String text(StringBuilder fragments) {
        return key + (key.equals(field) ? "" : ": " + field) + arguments + directive
                + (fields.isEmpty() ? "" : " { " + body(fragments) + " }");
    }

    /** What is selected of the value. */
    String body(StringBuilder fragments) {
        String plain = fields.stream().map(field -> field.text(fragments)).collect(Collectors.joining(" "));
        switch (form) {
            case INLINE_FRAGMENT :
                return "... on " + type + " { " + plain + " }";
            case NAMED_FRAGMENT :
                fragments.append(" fragment Of_").append(key).append(" on ").append(type).append(" { ").append(plain)
                        .append(" }");
                return "...Of_" + key;
            default :
                return plain;
        }
    }
}
