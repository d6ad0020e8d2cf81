package org.quoth.statement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.Order;
import org.quoth.graphql.Page;
import org.quoth.graphql.PageRequest;

/** The query for statements, and the lists of statements that hang on other types. */
@GraphQLApi
public class StatementApi implements NodeLoader {
    @Inject
    EntityManager entities;

    @Query
    @NonNull
    @Description("The statements of all articles: what did SPEAKER say ABOUT somebody?")
    public StatementConnection statements(
            @Name("filter") @Description("Which of them; all where it is not given.") StatementFilter filter,
            @Name("orderBy") @Description("In which order; NEWEST where it is not given.") StatementOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        Listing<Statement> listing = listing(orderBy == null ? StatementOrder.NEWEST.order : orderBy.order);
        return new StatementConnection((filter == null ? listing : filter.narrow(listing))
                .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Name("statements")
    @Description("What is said in the article, in reading order.")
    public List<StatementConnection> ofArticles(@Source List<Article> articles,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(listing(StatementOrder.READING).pages(Article.class, keys(articles, article -> article.pk),
                "x.article = owner", PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Name("statements")
    @Description("What the actor says, in any article, the latest first.")
    public List<StatementConnection> ofActors(@Source List<Actor> actors,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(listing(StatementOrder.NEWEST.order).pages(Actor.class, keys(actors, actor -> actor.pk),
                "x.actor = owner", PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("What others say that names the actor, in any article, the latest first.")
    public List<StatementConnection> quotedAbout(@Source List<Actor> actors,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(listing(StatementOrder.NEWEST.order).pages(Actor.class, keys(actors, actor -> actor.pk),
                "owner member of x.about and (x.actor is null or x.actor <> owner)",
                PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("""
            The same words of the same actor as other articles quote them, whole or in part, the latest first. What is not \
            quoted word for word, or in fewer than five words, is not compared.""")
    public List<StatementConnection> alsoIn(@Source List<Statement> statements,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(listing(StatementOrder.NEWEST.order).pages(Statement.class,
                keys(statements, statement -> statement.pk), "x member of owner.copies and x.actor = owner.actor",
                PageRequest.of(first, after, last, before)));
    }

    @Override
    public String type() {
        return Statement.TYPE;
    }

    @Override
    public List<Statement> load(List<Long> keys) {
        Map<Long, Statement> found = Statement.withKeys(keys).stream()
                .collect(Collectors.toMap(statement -> statement.pk, Function.identity()));
        return keys.stream().map(found::get).toList();
    }

    private Listing<Statement> listing(Order<Statement> order) {
        return new Listing<>(entities, Statement.class, statement -> statement.pk, order);
    }

    private static <S> List<Long> keys(List<S> owners, Function<S, Long> keyOf) {
        return owners.stream().map(keyOf).toList();
    }

    private static List<StatementConnection> connections(List<Page<Statement>> pages) {
        return pages.stream().map(StatementConnection::new).toList();
    }
}
