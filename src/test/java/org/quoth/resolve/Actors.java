package org.quoth.resolve;

import java.util.List;

import org.quoth.document.Span;
import org.quoth.text.Analyzer;

/** The actors of a short article, and ways to ask for them. */
record Actors(String text, List<ExtractedActor> all) {
    private static final Analyzer ANALYZER = new Analyzer();
    private static final Resolver RESOLVER = new Resolver();

    /** Every line is a paragraph. */
    static Actors in(String text) {
        return new Actors(text, RESOLVER.resolve(ResolveCorpus.analyze(ANALYZER, text)));
    }

    List<String> names() {
        return all.stream().map(ExtractedActor::name).toList();
    }

    ExtractedActor named(String name) {
        return all.stream().filter(a -> a.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
    }

    ActorKind kindOf(String name) {
        return named(name).kind();
    }

    String roleOf(String name) {
        return named(name).role();
    }

    /** What the text calls the actor, in reading order. */
    List<String> mentionsOf(String name) {
        return named(name).mentions().stream().map(this::at).toList();
    }

    private String at(Span span) {
        return span.in(text);
    }
}
