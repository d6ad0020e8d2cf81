package org.quoth.correction;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.quoth.actor.Actor;
import org.quoth.article.Article;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;
import org.quoth.statement.Statement;

/** The query for corrections, and the corrections that hang on what they correct. */
@GraphQLApi
public class CorrectionApi implements NodeLoader {
    private static final Order NEWEST = new Order("correction:NEWEST", "x.pk", Long::valueOf, true);

    @Inject
    EntityManager entities;

    @Query
    @NonNull
    @Description("What people have corrected, the latest first; undone corrections and the records of undoing too.")
    public CorrectionConnection corrections(
            @Name("filter") @Description("Which of them; all where it is not given.") CorrectionFilter filter,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        Listing<Correction> listing = new Listing<>(entities, Correction.class, NEWEST);
        return new CorrectionConnection((filter == null ? listing : listing.where(filter::narrow))
                .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Name("corrections")
    @Description("What people have corrected about the statement, the latest first.")
    public List<CorrectionConnection> ofStatements(@Source List<Statement> statements,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Corrected.class, statements.stream().map(statement -> statement.pk).toList(),
                "x.statementPk = owner.pk",
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("corrections")
    @Description("What people have corrected about the article's statements, the latest first.")
    public List<CorrectionConnection> ofArticles(@Source List<Article> articles,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Article.class, articles.stream().map(article -> article.pk).toList(), "x.article = owner",
                PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("corrections")
    @Description("What people have corrected about the actor, or with it as the other one, the latest first.")
    public List<CorrectionConnection> ofActors(@Source List<Actor> actors,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return connections(Actor.class, actors.stream().map(actor -> actor.pk).toList(), "(x.actor = owner or x.other = owner)",
                PageRequest.of(first, after, last, before));
    }

    private List<CorrectionConnection> connections(Class<?> owner, List<Long> owners, String belongs, PageRequest request) {
        return new Listing<>(entities, Correction.class, NEWEST).pages(owner, owners, belongs, request).stream()
                .map(CorrectionConnection::new).toList();
    }

    @Name("statement")
    @Description("The statement that is corrected, even if it is rejected; null where an actor is corrected.")
    public List<Statement> statements(@Source List<Correction> corrections) {
        Map<Long, Statement> statements = statements(
                corrections.stream().map(correction -> correction.statementPk).filter(Objects::nonNull).collect(toSet()));
        return corrections.stream()
                .map(correction -> correction.statementPk == null ? null : statements.get(correction.statementPk)).toList();
    }

    @NonNull
    @Name("detached")
    @Description("Whether the statement was not found when its article was last read; it is kept as it was corrected.")
    public List<@NonNull Boolean> detached(@Source List<Correction> corrections) {
        return statements(corrections).stream().map(statement -> statement != null && statement.detached).toList();
    }

    @Override
    public String type() {
        return Correction.TYPE;
    }

    @Override
    public List<Correction> load(List<Long> keys) {
        return entities.unwrap(Session.class).findMultiple(Correction.class, keys);
    }

    private static Map<Long, Statement> statements(Set<Long> keys) {
        return Statement.withKeys(keys).stream().collect(toMap(statement -> statement.pk, Function.identity()));
    }
}
