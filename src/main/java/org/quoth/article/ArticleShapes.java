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
            .many("mentions", "Mention m join m.actor x", "m.article.pk", "Actor", "m.position");

    @Produces
    @Singleton
    Shape publication = Shape.of("Publication", Publication.class).values("name", "country");

    @Produces
    @Singleton
    Shape span = Shape.ofPart("Span").values("start", "end", "text");
}
