package org.quoth.article;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.quoth.graphql.compiled.Shape;

/** From which columns compiled queries read articles and what belongs to them. */
class ArticleShapes {
    @Produces
    @Singleton
    Shape article = Shape.of(Article.TYPE, Article.class).id()
            .values("format", "url", "headline", "section", "authors", "dateline", "publishedAt", "ingestedAt", "version",
                    "correctedAt", "topics", "captions", "correctionNotices", "language", "body")
            .one("publication", "Publication")
            .manyHaving("statements", "speakers", "Speaker x", "x.article.pk", "Speaker", "x.position")
            // two names may mean one actor
            .many("mentions", """
                    Mention m join m.actor x on not exists (select 1 from Mention e
                    where e.article.pk = m.article.pk and e.actor.pk = m.actor.pk and e.position < m.position)""",
                    "m.article.pk", "Actor", "m.position");

    @Produces
    @Singleton
    Shape publication = Shape.of("Publication", Publication.class).values("name", "country");

    @Produces
    @Singleton
    Shape span = Shape.ofPart("Span").values("start", "end", "text");
}
