package org.quoth.live;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.quoth.article.Article;
import org.quoth.article.ArticleFilter;
import org.quoth.article.ArticleOrder;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.Listing;
import org.quoth.graphql.LiveEvent;
import org.quoth.statement.Statement;
import org.quoth.statement.StatementFilter;
import org.quoth.statement.StatementOrder;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** The subscriptions. */
@GraphQLApi
public class LiveApi {
    /** What the schema says of the argument. */
    private static final String AFTER = """
            Tells first what was added since this cursor was given, by a subscription (extensions.cursor of each of its answers) \
            or by liveCursor. What is added from now on where it is not given.""";

    @Inject
    EntityManager entities;

    @Inject
    Additions additions;

    @Inject
    Followers followers;

    @Inject
    CurrentVertxRequest request;

    @Subscription
    @NonNull
    @Description("""
            Tells each statement that is stored: with a new article, or with a newer version of one, if it was not in the one \
            before. In the order in which they are stored, and each once.""")
    public Multi<Statement> statementAdded(
            @Name("filter") @Description("Which of them; all where it is not given.") StatementFilter filter,
            @Name("after") @Description(AFTER) String after) {
        return follow(Statement.class, Addition::statements, after, () -> {
            Listing<Statement> all = new Listing<>(entities, Statement.class, StatementOrder.NEWEST.order);
            return filter == null ? all : all.where(filter::narrow);
        });
    }

    @Subscription
    @NonNull
    @Description("""
            Tells each article that is stored for the first time, or again after it was taken back. In the order in which they \
            are stored, and each once.""")
    public Multi<Article> articleAdded(
            @Name("filter") @Description("Which of them; all where it is not given.") ArticleFilter filter,
            @Name("after") @Description(AFTER) String after) {
        return follow(Article.class, addition -> addition.whole() ? List.of(addition.article()) : List.of(), after, () -> {
            Listing<Article> all = new Listing<>(entities, Article.class, ArticleOrder.NEWEST.order);
            return filter == null ? all : all.where(filter::narrow);
        });
    }

    @Query
    @NonNull
    @Description("""
            The cursor behind everything that has been added. A client that asks for it, then for a list, and then subscribes \
            after it, misses nothing.""")
    public String liveCursor() {
        return additions.end().cursor();
    }

    private <T> Multi<T> follow(Class<T> type, Function<Addition, List<Long>> keys, String after, Supplier<Listing<T>> list) {
        // a filter that cannot be is refused now
        list.get();
        String cursor = after == null ? lastEventId() : ClientValue.checked("after", after);
        return declared(followers.follow(new Source<>(entities, additions, type, keys, list),
                cursor == null ? additions.end() : Position.of(cursor)));
    }

    /** As the schema has it, which knows nothing of cursors: a subscription's field is given its events and answers their elements. */
    @SuppressWarnings("unchecked")
    private static <T> Multi<T> declared(Multi<LiveEvent> events) {
        return (Multi<T>) (Multi<?>) events;
    }

    /** What a browser sends along when it has lost a stream of events and asks for it again. */
    private String lastEventId() {
        RoutingContext http = request.getCurrent();
        String id = http == null ? null : http.request().getHeader("Last-Event-ID");
        return id == null || id.isBlank() ? null : id;
    }
}
