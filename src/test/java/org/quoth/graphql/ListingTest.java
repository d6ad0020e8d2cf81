package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quoth.support.Graph.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quoth.article.Article;
import org.quoth.article.ArticleFilter;
import org.quoth.article.ArticleOrder;
import org.quoth.article.Publication;
import org.quoth.graphql.Listing.Bounds;
import org.quoth.search.FullText;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** At the bounds of what is counted and ranked, which are lower here than a test could fill otherwise. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ActivateRequestContext
class ListingTest {
    private static final PageRequest ALL = PageRequest.of(null, null, null, null);
    private static final Bounds PLENTY = new Bounds(100, 100, 100);

    @Inject
    EntityManager entities;

    @BeforeEach
    void fourArticlesTheOlderTheMoreOfTheWord() {
        for (int i = 1; i <= 4; i++) {
            ingest(Map.of("format", "TEXT", "publication", "The Bounded Post", "publishedAt", "2003-01-0" + i + "T00:00:00Z",
                    "content", "Notice " + i + "\n\nThe " + "gondolier ".repeat(5 - i) + "left the quay at noon that day."));
        }
    }

    @Test
    void aListIsCountedAsFarAsTheBound() {
        assertThat(bounded(PLENTY, false).page(ALL).total()).isEqualTo(4);
        assertThat(bounded(new Bounds(4, 100, 100), false).page(ALL).total()).isEqualTo(4);
        assertThat(bounded(new Bounds(3, 100, 100), false).page(ALL).total()).isEqualTo(3);
        assertThat(bounded(new Bounds(3, 100, 100), false).page(ALL).elements()).hasSize(4);
    }

    @Test
    void soIsEachOfSeveralLists() {
        List<Long> publications = entities
                .createQuery("select pk from Publication where name = 'The Bounded Post'", Long.class).getResultList();
        assertThat(bounded(new Bounds(3, 100, 100), false).pages(Publication.class, publications,
                "x.publication = owner", ALL)).extracting(Page::total).containsExactly(3);
    }

    @Test
    void aListOfAlternativesIsCountedAsFarAsTheBound() {
        ArticleFilter either = either("2003-01-02T00:00:00Z", "2003-01-03T00:00:00Z");
        assertThat(bounded(PLENTY, false).where(either::narrow).page(ALL).total()).isEqualTo(3);
        assertThat(bounded(new Bounds(2, 100, 100), false).where(either::narrow).page(ALL).total()).isEqualTo(2);
    }

    @Test
    void byRelevanceTheLatestAreListedTheBestOfThemFirst() {
        assertThat(days(bounded(PLENTY, true))).containsExactly(1, 2, 3, 4);
        assertThat(days(bounded(new Bounds(100, 2, 100), true))).containsExactly(3, 4);
        ArticleFilter either = either("2003-01-02T00:00:00Z", "2003-01-03T00:00:00Z");
        assertThat(days(bounded(PLENTY, true).where(either::narrow))).containsExactly(1, 3, 4);
        assertThat(days(bounded(new Bounds(100, 2, 100), true).where(either::narrow))).containsExactly(3, 4);
    }

    @Test
    void aPageBehindAnotherIsOfTheSameLatest() {
        Page<Article> first = bounded(new Bounds(100, 3, 100), true).page(PageRequest.of(2, null, null, null));
        assertThat(first.elements()).extracting(ListingTest::day).containsExactly(2, 3);
        Page<Article> second = bounded(new Bounds(100, 3, 100), true)
                .page(PageRequest.of(2, first.info().endCursor(), null, null));
        assertThat(second.elements()).extracting(ListingTest::day).containsExactly(4);
        assertThat(second.info().hasNextPage()).isFalse();
    }

    @Test
    void whatIsCountedInAPartIsToldFromTheWhole() {
        Facet formats = Facet.of("x.format");
        Tallies all = bounded(new Bounds(100, 100, 4), false).page(ALL).tallies();
        assertThat(all.counted()).isEqualTo(4);
        assertThat(all.complete()).isTrue();
        Tallies some = bounded(new Bounds(100, 100, 3), false).page(ALL).tallies();
        assertThat(some.counted()).isEqualTo(3);
        assertThat(some.complete()).isFalse();
        assertThat(some.of(formats)).extracting(Tally::count).containsExactly(3);
    }

    @Test
    void soIsThePartOfEachOfSeveralLists() {
        List<Long> publications = entities
                .createQuery("select pk from Publication where name = 'The Bounded Post'", Long.class).getResultList();
        assertThat(IntStream.of(3, 4).mapToObj(most -> bounded(new Bounds(100, 100, most), false)
                .pages(Publication.class, publications, "x.publication = owner", ALL).get(0).tallies()))
                .extracting(Tallies::counted, Tallies::complete).containsExactly(tuple(3, false), tuple(4, true));
    }

    private Listing<Article> bounded(Bounds bounds, boolean byRelevance) {
        return new Listing<>(entities, Article.class, (byRelevance ? ArticleOrder.RELEVANCE : ArticleOrder.NEWEST).order,
                bounds)
                .where(articles -> articles.where("x.publication.name = 'The Bounded Post'")
                        .searching(FullText.matches("x", "text"), "text", "gondolier"));
    }

    private static ArticleFilter either(String before, String from) {
        return filter(null, null, List.of(filter(null, before, null), filter(from, null, null)));
    }

    private static ArticleFilter filter(String from, String to, List<ArticleFilter> anyOf) {
        return new ArticleFilter(null, null, null, null, null, null, null, null, null, null,
                from == null ? null : OffsetDateTime.parse(from),
                to == null ? null : OffsetDateTime.parse(to), null, anyOf, null);
    }

    private static List<Integer> days(Listing<Article> listing) {
        return listing.page(ALL).elements().stream().map(ListingTest::day).toList();
    }

    private static int day(Article article) {
        return article.publishedAt.getDayOfMonth();
    }
}
