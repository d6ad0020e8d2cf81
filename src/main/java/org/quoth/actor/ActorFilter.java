package org.quoth.actor;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.article.ArticleFilter;
import org.quoth.graphql.Conditions;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

/** Which actors a list holds: those that meet every condition that is given. */
@Description("""
        Which actors a list holds: those that meet every condition that is given. Publication, topic and time are those of the \
        articles in which an actor says something, all of the same article.""")
@Input("ActorFilter")
public record ActorFilter(
        @Description("""
                Named like this, the best fit first unless another order is asked for: part of a name, its words in any order, \
                with small mistakes; case and accents do not count. At most 1000 are found.""") String name,
        @Description("Of this kind.") ActorKind kind,
        @Description("Of any of these kinds.") List<ActorKind> kinds,
        @Description("Whether the actor says something in any article.") Boolean speaks,
        @Description("Saying at least so many statements, 1 to 100000; with publication, topic or time, so many of these.") Integer minStatements,
        @Description("Saying something in an article of the publication of this name.") String publication,
        @Description("Saying something in an article of any of the publications of these names.") List<String> publications,
        @Description("Saying something in an article with this label.") String topic,
        @Description("Saying something in an article with at least one of these labels.") List<String> topics,
        @Description("Saying something in an article of this time or later.") OffsetDateTime from,
        @Description("Saying something in an article of before this time.") OffsetDateTime to,
        @Description("Whether the actor is linked with an item of Wikidata.") Boolean hasWikidata,
        @Description("Meeting all of these filters, too; at most 10 filters stand in a filter, at any depth.") List<ActorFilter> allOf,
        @Description("Meeting at least one of these filters.") List<ActorFilter> anyOf,
        @Description("Not meeting this filter.") ActorFilter not) {
    private static final int MOST_STATEMENTS = 100_000;

    /**
     * @param entities where names are searched for
     * @throws RequestException {@code INVALID_ARGUMENT} for a condition that cannot be
     */
    void narrow(Conditions actors, EntityManager entities) {
        if (minStatements != null && (minStatements < 1 || minStatements > MOST_STATEMENTS)) {
            throw RequestException.invalidArgument("minStatements is " + minStatements + ", not 1 to "
                    + MOST_STATEMENTS);
        }
        if (name != null) {
            ActorSearch.narrow(actors, name, entities);
        }
        if (Stream.of(minStatements, publication, publications, topic, topics, from, to).anyMatch(Objects::nonNull)) {
            actors.having("Statement s where s.actor = x", minStatements == null ? 1 : minStatements, this::narrowStatements);
        }
        if (speaks != null) {
            actors.where((speaks ? "" : "not ") + "exists (select 1 from Statement s where s.actor = x)");
        }
        if (hasWikidata != null) {
            actors.where("x.wikidataId is " + (hasWikidata ? "not " : "") + "null");
        }
        BiConsumer<ActorFilter, Conditions> within = (filter, conditions) -> filter.narrow(conditions, entities);
        actors.where("x.kind = :kind", "kind", kind)
                .where("x.kind in :kinds", "kinds", kinds)
                .allOf(allOf, within)
                .anyOf(anyOf, within)
                .not(not, within);
    }

    private void narrowStatements(Conditions statements) {
        ArticleFilter.narrow(statements, "s.article", publication, publications, topic, topics, null, null)
                .where("s.datedAt >= :from", "from", from)
                .where("s.datedAt < :to", "to", to);
    }
}
