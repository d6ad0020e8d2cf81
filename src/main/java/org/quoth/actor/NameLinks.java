package org.quoth.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which shorter names and clues articles use beside which full names, in the database. */
@ApplicationScoped
class NameLinks {
    @Inject
    Sql sql;

    /** That the bearer of the full name is called by the short one; {@code actor} is whom the full one means. */
    record Link(long shorter, long full, Long actor) {
    }

    /** The links from these. */
    List<Link> from(Collection<Long> shorter) {
        return read("l.short_id", shorter);
    }

    /** The links to these. */
    List<Link> to(Collection<Long> full) {
        return read("l.full_id", full);
    }

    private List<Link> read(String column, Collection<Long> ids) {
        return sql
                .about("select l.short_id, l.full_id, k.actor_id from name_link l join known_name k on k.id = l.full_id where "
                        + column + " = any(cast(:ids as bigint[]))", "ids", ids.toArray(Long[]::new))
                .map(link -> new Link((Long) link[0], (Long) link[1], (Long) link[2])).toList();
    }

    /** Those that are there already stay as they are. */
    void add(Collection<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        List<Link> sorted = links.stream().sorted(Comparator.comparing(Link::shorter).thenComparing(Link::full)).toList();
        sql.run("""
                insert into name_link (short_id, full_id)
                select * from unnest(cast(:shorter as bigint[]), cast(:full as bigint[])) on conflict do nothing""",
                "shorter", sorted.stream().map(Link::shorter).toArray(Long[]::new),
                "full", sorted.stream().map(Link::full).toArray(Long[]::new));
    }
}
