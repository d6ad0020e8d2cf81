package org.quoth.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText;

/**
 * Finds who is named in an article, and which names, descriptions and pronouns stand for one actor. The cost is linear in the
 * length of the text. Safe for use by several threads at once.
 */
public final class Resolver {
    private final Lexicon lexicon;
    private final ContextModel model;

    /** Reads the word lists from the class path. */
    public Resolver() {
        lexicon = Lexicon.shared();
        model = ContextModel.load();
    }

    /** As {@link #resolve(AnalyzedText)}; the labels of the article help to tell who is meant by a surname alone. */
    public List<ExtractedActor> resolve(AnalyzedText text, List<String> topics) {
        return new TopicEvidence(lexicon, topics, text.text()).named(resolve(text));
    }

    /**
     * The actors that the text names, in the order of their first mentions. What is only described ("the spokesman") and never
     * named is no actor. Any text is answered, with spans inside its paragraphs that cut no surrogate pair.
     */
    public List<ExtractedActor> resolve(AnalyzedText text) {
        Article article = new Article(text, lexicon);
        List<Mention> names = NameFinder.find(article);
        List<Referent> cast = Cast.of(article, model, names);
        List<Mention> descriptions = DescriptionFinder.find(article, names);
        new Reading(article, names, descriptions).link();
        List<ExtractedActor> actors = new ArrayList<>();
        for (Referent referent : cast) {
            actors.add(actor(article, referent));
        }
        actors.sort(Comparator.comparing(a -> a.mentions().get(0)));
        return actors;
    }

    private static ExtractedActor actor(Article article, Referent referent) {
        List<String> aliases = referent.aliases();
        List<Span> mentions = referent.mentions.stream().map(m -> m.span(article)).distinct().sorted().toList();
        return new ExtractedActor(referent.canonical == null ? aliases.get(0) : referent.canonical, referent.kind, aliases,
                referent.roles, age(article, referent), mentions);
    }

    private static Integer age(Article article, Referent referent) {
        return referent.kind != ActorKind.PERSON
                ? null
                : referent.mentions.stream().filter(mention -> mention.form == Mention.Form.NAME).map(article::age)
                        .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
