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
import org.quoth.graphql.PageRequest;
import org.quoth.search.Fragment;
import org.quoth.search.FullText;

/** The query for statements, and the lists of statements that hang on other types. */
@GraphQLApi
public class StatementApi implements NodeLoader {
    private static final String ABOUT_OWNER = """
            exists (select 1 from Subject a where a.statement = x and a.datedAt = x.datedAt and a.actor = owner
                and (a.speaker is null or a.speaker <> owner))""";

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
        return new StatementConnection(listing(filter, StatementOrder.of(orderBy, filter, StatementOrder.NEWEST.order))
                .page(PageRequest.of(first, after, last, before)), searched(filter));
    }

    @NonNull
    @Name("statements")
    @Description("What is said in the article, in reading order unless another is asked for.")
    public List<StatementConnection> ofArticles(@Source List<Article> articles,
            @Name("filter") @Description("Which of them; all where it is not given.") StatementFilter filter,
            @Name("orderBy") @Description("In which order; reading order where it is not given.") StatementOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Article.class, articles.stream().map(article -> article.pk).toList(), "x.article = owner", filter,
                StatementOrder.of(orderBy, filter, StatementOrder.READING), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("statements")
    @Description("What the actor says, in any article, the latest first unless another order is asked for.")
    public List<StatementConnection> ofActors(@Source List<Actor> actors,
            @Name("filter") @Description("Which of them; all where it is not given.") StatementFilter filter,
            @Name("orderBy") @Description("In which order; NEWEST where it is not given.") StatementOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Actor.class, actors.stream().map(actor -> actor.pk).toList(), "x.actor = owner", filter,
                StatementOrder.of(orderBy, filter, StatementOrder.NEWEST.order), PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("What others say that names the actor, in any article, the latest first unless another order is asked for.")
    public List<StatementConnection> quotedAbout(@Source List<Actor> actors,
            @Name("filter") @Description("Which of them; all where it is not given.") StatementFilter filter,
            @Name("orderBy") @Description("In which order; NEWEST where it is not given.") StatementOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Actor.class, actors.stream().map(actor -> actor.pk).toList(), ABOUT_OWNER, filter,
                StatementOrder.of(orderBy, filter, StatementOrder.NEWEST.order), PageRequest.of(first, after, last, before));
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
        return connections(Statement.class, statements.stream().map(statement -> statement.pk).toList(),
                "x member of owner.copies and x.actor = owner.actor", null, StatementOrder.NEWEST.order,
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Description("""
            The passages of the statement in which the words of filter.text stand, three at most; the statement whole where it is \
            short. Empty where filter.text is not given.""")
    public List<List<@NonNull Fragment>> highlights(@Source List<StatementEdge> edges) {
        return FullText.highlights(entities, "statement", "text", edges.stream().map(edge -> edge.node().pk).toList(),
                edges.stream().map(StatementEdge::searched).toList());
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

    private Listing<Statement> listing(StatementFilter filter, Order order) {
        Listing<Statement> all = new Listing<>(entities, Statement.class, order);
        return filter == null ? all : all.where(filter::narrow);
    }

    private static String searched(StatementFilter filter) {
        return filter == null ? null : filter.text();
    }

    private List<StatementConnection> connections(Class<?> owner, List<Long> owners, String belongs, StatementFilter filter,
            Order order, PageRequest request) {
        return listing(filter, order).pages(owner, owners, belongs, request).stream()
                .map(page -> new StatementConnection(page, searched(filter))).toList();
    }
}
