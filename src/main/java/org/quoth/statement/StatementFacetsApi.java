package org.quoth.statement;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.quoth.actor.ActorCount;
import org.quoth.article.MonthCount;
import org.quoth.article.PublicationCount;
import org.quoth.article.TopicCount;
import org.quoth.graphql.Facet;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.Tally;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The facets of lists of statements whose values are many. */
// SmallRye registers an API for a native executable where it has root fields; this one has none
@RegisterForReflection
@GraphQLApi
public class StatementFacetsApi {
    private static final Facet SPEAKERS = Facet.of("x.actor.pk");
    private static final Facet PUBLICATIONS = new Facet("x.article.pk",
            " join Article a on a.pk = listed.kept", "a.publication.pk", "count(*)");
    private static final Facet TOPICS = new Facet("x.article.pk",
            " join Article a on a.pk = listed.kept join lateral unnest(a.topics) label", "label", "count(*)");

    @NonNull
    @Description("Who speaks in them; unnamed sources are not counted.")
    public List<List<@NonNull ActorCount>> speakers(@Source List<StatementFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return ActorCount.of(most(facets, SPEAKERS, first));
    }

    @NonNull
    @Description("Where their articles were published.")
    public List<List<@NonNull PublicationCount>> publications(@Source List<StatementFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return PublicationCount.of(most(facets, PUBLICATIONS, first));
    }

    @NonNull
    @Description("The labels of their articles.")
    public List<List<@NonNull TopicCount>> topics(@Source List<StatementFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return most(facets, TOPICS, first).stream().map(TopicCount::of).toList();
    }

    @NonNull
    @Description("The months of their articles.")
    public List<List<@NonNull MonthCount>> months(@Source List<StatementFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return most(facets, MonthCount.MONTHS, first).stream().map(MonthCount::of).toList();
    }

    private static List<List<Tally>> most(List<StatementFacets> facets, Facet facet, Integer first) {
        return Tally.commonest(facets.stream().map(StatementFacets::tallies), facet, first);
    }
}
