package org.quoth.reextraction;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.quoth.access.Caller;
import org.quoth.access.Role;
import org.quoth.article.Article;
import org.quoth.article.ArticleFilter;
import org.quoth.article.ArticleOrder;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.RequestException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Asking for articles to be read again, and for how far that is. */
@GraphQLApi
public class ReextractionApi implements NodeLoader {
    private static final Order NEWEST = new Order("reextraction:NEWEST", "x.pk", Long::valueOf, true);
    private static final int MOST_FAILURES = 100;

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    @Inject
    Queue queue;

    @Inject
    Reextractor reextractor;

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Reads stored articles again with the current engine, in the background; exactly one of the three tells which. \
            Statements that are found again keep their ids, and what people have corrected holds: a speaker that was given stays, \
            what was rejected stays rejected, and a corrected statement that is not found again is kept, detached.""")
    public Reextraction reextract(@Id @Name("article") @Description("This article.") String article,
            @Name("filter") @Description("The articles that meet it.") ArticleFilter filter,
            @Name("all") @DefaultValue("false") @Description("Every article.") Boolean all) {
        if (Stream.of(article != null, filter != null, Boolean.TRUE.equals(all)).filter(given -> given).count() != 1) {
            throw RequestException.invalidArgument("Give exactly one of article, filter and all");
        }
        Long key = QuarkusTransaction.requiringNew().call(() -> queue.open(caller.name(),
                article == null ? articles(filter) : List.of(Article.withId(article).pk)).pk);
        reextractor.wake();
        return current(key);
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("Stops a reextraction; what was read until then stays. Nothing happens if it has ended.")
    public Reextraction cancelReextraction(@Id @NonNull @Name("id") @Description("As reextract gave it.") String id) {
        Reextraction reextraction = Reextraction.withId(id);
        QuarkusTransaction.requiringNew().run(() -> queue.cancel(reextraction.pk));
        return current(reextraction.pk);
    }

    @Query
    @Description("A reextraction by its id. An unknown id is an error with the code NOT_FOUND.")
    public Reextraction reextraction(@Id @NonNull @Name("id") @Description("As reextract gave it.") String id) {
        return Reextraction.withId(id);
    }

    @Query
    @NonNull
    @Description("The reextractions that were asked for, the latest first.")
    public ReextractionConnection reextractions(
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return new ReextractionConnection(new Listing<>(entities, Reextraction.class, NEWEST)
                .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("The articles that could not be read again, and why; at most a hundred.")
    public List<@NonNull ReextractionFailure> failures(@Source Reextraction reextraction) {
        List<?> failures = entities.createNativeQuery("""
                select article_id, reason from reextraction_article where reextraction_id = :key and outcome = 'FAILED'
                order by article_id""", Object[].class)
                .setParameter("key", reextraction.pk).setMaxResults(MOST_FAILURES).getResultList();
        return failures.stream().map(Object[].class::cast)
                .map(row -> new ReextractionFailure(Article.findById(row[0]), (String) row[1])).toList();
    }

    @Override
    public String type() {
        return Reextraction.TYPE;
    }

    @Override
    public List<Reextraction> load(List<Long> keys) {
        return entities.unwrap(Session.class).findMultiple(Reextraction.class, keys);
    }

    private List<Long> articles(ArticleFilter filter) {
        Listing<Article> listing = new Listing<>(entities, Article.class, ArticleOrder.NEWEST.order);
        return (filter == null ? listing : listing.where(filter::narrow)).keys();
    }

    /** As it is on disk now, whatever this request has read of it before. */
    private Reextraction current(Long key) {
        entities.clear();
        return Reextraction.findById(key);
    }
}
