package org.quoth.actor;

import java.util.Comparator;

import org.quoth.resolve.ActorKind;

/**
 * What tells who is meant.
 *
 * @param kind of its bearer
 * @param name normalized; of a clue what it is made of
 * @param callings what an article calls the bearer, in order, parted by blanks, as {@link Callings} reads it; mostly empty
 * @param base what the names that may be one person's have in common; empty where a person's name is not full, otherwise the name
 */
record KnownName(ActorKind kind, Sort sort, String name, String callings, String base) implements Comparable<KnownName> {
    private static final Comparator<KnownName> ORDER = Comparator.comparing(KnownName::name).thenComparing(KnownName::kind)
            .thenComparing(KnownName::sort).thenComparing(KnownName::callings);

    enum Sort {
        NAME, CLUE
    }

    @Override
    public int compareTo(KnownName other) {
        return ORDER.compare(this, other);
    }

    /** A name that several may bear, such as a surname: it means nobody but whom a file or a person says. */
    boolean isPartial() {
        return sort == Sort.NAME && base.isEmpty();
    }

    Family family() {
        return new Family(kind, base);
    }

    /** The names that may be one's. */
    record Family(ActorKind kind, String base) {
    }

    /**
     * As the database keeps it.
     *
     * @param actor whom it means; null for nobody
     * @param own whether that actor was made for it, and not found by it
     */
    record Row(long id, KnownName known, Long actor, boolean own) {
    }
}
