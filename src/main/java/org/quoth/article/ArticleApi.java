package org.quoth.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.quoth.actor.Actor;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.PageRequest;
import org.quoth.search.Fragment;
import org.quoth.search.FullText;

/** The queries for articles, and the lists of articles that hang on other types. */
@GraphQLApi
public class ArticleApi implements NodeLoader {
    @Inject
    EntityManager entities;

    @Query
    @Description("An article by its id. An unknown id is an error with the code NOT_FOUND.")
    public Article article(@Id @NonNull @Name("id") @Description("As ingest or a list gave it.") String id) {
        return Article.withId(id);
    }

    @Query
    @NonNull
    @Description("The articles, the latest first unless another order is asked for.")
    public ArticleConnection articles(
            @Name("filter") @Description("Which of them; all where it is not given.") ArticleFilter filter,
            @Name("orderBy") @Description("In which order; NEWEST where it is not given.") ArticleOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return new ArticleConnection(listing(filter, orderBy).page(PageRequest.of(first, after, last, before)),
                searched(filter));
    }

    @NonNull
    @Description("The articles that name the actor, the latest first unless another order is asked for.")
    public List<ArticleConnection> articles(@Source List<Actor> actors,
            @Name("filter") @Description("Which of them; all where it is not given.") ArticleFilter filter,
            @Name("orderBy") @Description("In which order; NEWEST where it is not given.") ArticleOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return listing(filter, orderBy)
                .pages(Actor.class, actors.stream().map(actor -> actor.pk).toList(),
                        "x in (select m.article from Mention m where m.actor = owner)",
                        PageRequest.of(first, after, last, before))
                .stream().map(page -> new ArticleConnection(page, searched(filter))).toList();
    }

    @NonNull
    @Description("The same article in other publications, or again in this one: most of its text is the same, or it is the other, cut.")
    public List<ArticleConnection> copies(@Source List<Article> articles,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return listing(null, null)
                .pages(Article.class, articles.stream().map(article -> article.pk).toList(), "x member of owner.copies",
                        PageRequest.of(first, after, last, before))
                .stream().map(page -> new ArticleConnection(page, null)).toList();
    }

    @NonNull
    @Description("""
            The posts of the live blog that the article introduces, the latest first; none for every other article. They are \
            articles of their own, but go when the article is deleted for good.""")
    public List<ArticleConnection> posts(@Source List<Article> articles,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return listing(null, null)
                .pages(Article.class, articles.stream().map(article -> article.pk).toList(),
                        "x.blog = owner.blog and x.post and not owner.post", PageRequest.of(first, after, last, before))
                .stream().map(page -> new ArticleConnection(page, null)).toList();
    }

    @Name("liveBlog")
    @Description("The article that introduces the live blog of which this is a post; null for every other article.")
    public List<Article> liveBlog(@Source List<Article> posts) {
        Map<String, Article> introductions = new HashMap<>();
        Article.<Article>list("blog in ?1 and not post order by pk",
                posts.stream().filter(article -> article.post).map(article -> article.blog).distinct().toList())
                .forEach(article -> introductions.put(article.blog, article));
        return posts.stream().map(article -> article.post ? introductions.get(article.blog) : null).toList();
    }

    @NonNull
    @Description("""
            The passages of the body in which the words of filter.text stand, three at most. Empty where filter.text is not \
            given, or stands in the headline alone.""")
    public List<List<@NonNull Fragment>> highlights(@Source List<ArticleEdge> edges) {
        return FullText.highlights(entities, "article", "body", edges.stream().map(edge -> edge.node().pk).toList(),
                edges.stream().map(ArticleEdge::searched).toList());
    }

    @Override
    public String type() {
        return Article.TYPE;
    }

    @Override
    public List<Article> load(List<Long> keys) {
        return entities.unwrap(Session.class).findMultiple(Article.class, keys);
    }

    private static String searched(ArticleFilter filter) {
        return filter == null ? null : filter.text();
    }

    private Listing<Article> listing(ArticleFilter filter, ArticleOrder orderBy) {
        Listing<Article> all = new Listing<>(entities, Article.class, ArticleOrder.of(orderBy, filter));
        return filter == null ? all : all.where(filter::narrow);
    }
}
