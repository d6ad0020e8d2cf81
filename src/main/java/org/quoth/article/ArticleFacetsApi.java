package org.quoth.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.quoth.actor.ActorCount;
import org.quoth.graphql.Facet;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.Tally;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The facets of lists of articles whose values are many. */
// SmallRye registers an API for a native executable where it has root fields; this one has none
@RegisterForReflection
@GraphQLApi
public class ArticleFacetsApi {
    private static final Facet SPEAKERS = new Facet("x.pk", " join Speaker s on s.article.pk = listed.kept", "s.actor.pk",
            "count(distinct listed.kept)");
    private static final Facet PUBLICATIONS = Facet.of("x.publication.pk");
    private static final Facet TOPICS = new Facet("x.pk",
            " join Article a on a.pk = listed.kept join lateral unnest(a.topics) label", "label", "count(*)");

    @NonNull
    @Description("Who speaks in them; unnamed sources are not counted.")
    public List<List<@NonNull ActorCount>> speakers(@Source List<ArticleFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return ActorCount.of(most(facets, SPEAKERS, first));
    }

    @NonNull
    @Description("Where their articles were published.")
    public List<List<@NonNull PublicationCount>> publications(@Source List<ArticleFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return PublicationCount.of(most(facets, PUBLICATIONS, first));
    }

    @NonNull
    @Description("The labels of their articles.")
    public List<List<@NonNull TopicCount>> topics(@Source List<ArticleFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return most(facets, TOPICS, first).stream().map(TopicCount::of).toList();
    }

    @NonNull
    @Description("The months of their articles.")
    public List<List<@NonNull MonthCount>> months(@Source List<ArticleFacets> facets,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return most(facets, MonthCount.MONTHS, first).stream().map(MonthCount::of).toList();
    }

    private static List<List<Tally>> most(List<ArticleFacets> facets, Facet facet, Integer first) {
        return Tally.commonest(facets.stream().map(ArticleFacets::tallies), facet, first);
    }
}
