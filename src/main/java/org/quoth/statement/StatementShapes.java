package org.quoth.statement;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.quoth.graphql.compiled.Shape;

/** From which columns compiled queries read statements and speakers. */
class StatementShapes {
    @Produces
    @Singleton
    Shape statement = Shape.of(Statement.TYPE, Statement.class).id()
            .values("kind", "speechAct", "text", "confidence", "rejected", "detached")
            .part("cue", "Span", "start")
            .part("mention", "Span", "start")
            .part("addressee", "Span", "start")
            .part("occasion", "Span", "start")
            .one("article", "Article")
            .one("speaker", "Speaker")
            .many("spans", "Statement owner join owner.spans x", "owner.pk", "Span", "index(x)")
            .many("about", "Statement owner join owner.about x", "owner.pk", "Actor", "x.name");

    @Produces
    @Singleton
    Shape speaker = Shape.of(Speaker.TYPE, Speaker.class).id()
            .values("name", "role")
            .one("article", "Article")
            .one("actor", "Actor")
            .many("statements", "Statement x", "x.speaker.pk", "Statement", "x.position");
}
