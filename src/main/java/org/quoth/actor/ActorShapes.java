package org.quoth.actor;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.quoth.graphql.compiled.Shape;

/** From which columns compiled queries read actors and their names. */
class ActorShapes {
    private static final String NAMES = "ActorAlias x";
    private static final String OWNER = "x.actor.pk";
    private static final String COMMONEST_FIRST = "x.articles desc, x.name";

    @Produces
    @Singleton
    Shape actor = Shape.of(Actor.TYPE, Actor.class).id()
            .values("name", "kind", "wikidataId")
            .many("names", NAMES, OWNER, "ActorName", COMMONEST_FIRST)
            .many("aliases", NAMES, OWNER, "x.name", COMMONEST_FIRST);

    @Produces
    @Singleton
    Shape name = Shape.of("ActorName", ActorAlias.class)
            .values("name", "articles", "firstSeenAt")
            .one("firstArticle", "Article");
}
