package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.quoth.document.Span;
import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;

/** Knows the speakers of one article: which actor a mention stands for, and which mentions without an actor are one speaker. */
final class Speakers {
    private final Tokens tokens;
    private final Span[] mentions;
    private final ExtractedActor[] actors;
    private final Map<Object, ExtractedSpeaker> speakers = new LinkedHashMap<>();

    Speakers(Tokens tokens, List<ExtractedActor> known) {
        this.tokens = tokens;
        record Named(Span span, ExtractedActor actor) {
        }
        List<Named> named = new ArrayList<>();
        for (ExtractedActor actor : known) {
            actor.mentions().forEach(span -> named.add(new Named(span, actor)));
        }
        named.sort((a, b) -> a.span.compareTo(b.span));
        mentions = named.stream().map(Named::span).toArray(Span[]::new);
        actors = named.stream().map(Named::actor).toArray(ExtractedActor[]::new);
    }

    /** All that were asked for, in the order in which they first were. */
    List<ExtractedSpeaker> all() {
        return List.copyOf(speakers.values());
    }

    /** The actors with a mention inside the spans, each once, in order. */
    List<ExtractedActor> within(List<Span> spans) {
        List<ExtractedActor> within = new ArrayList<>();
        for (Span span : spans) {
            for (int i = firstAt(span.start()); i < mentions.length && mentions[i].start() < span.end(); i++) {
                if (!within.contains(actors[i])) {
                    within.add(actors[i]);
                }
            }
        }
        return within;
    }

    /**
     * The speaker that a source stands for; null for a pronoun of which nothing is known.
     *
     * @param source the base noun phrase
     * @param mention the same with what belongs to it
     */
    ExtractedSpeaker speaker(Phrase source, Phrase mention) {
        boolean pronoun = tokens.is(source.last(), "PRON");
        ExtractedActor actor = actor(source);
        Phrase named = mention;
        if (actor == null && pronoun) {
            named = Mentions.antecedent(tokens, source.first());
            if (named == null || !Arrays.asList("who", "which", "that").contains(tokens.lower[source.first()])) {
                return null;
            }
            actor = actor(named);
            named = Mentions.widen(tokens, named, tokens.frameFirst[source.first()], source.first() - 1);
        }
        if (actor == null && !pronoun) {
            actor = apposed(source, mention);
        }
        String name = actor != null ? actor.name() : tokens.span(named.first(), named.last()).in(tokens.text);
        String role = actor == null ? null : actor.role();
        ExtractedActor known = actor;
        return speakers.computeIfAbsent(actor != null ? actor : name.toLowerCase(Locale.ROOT),
                key -> new ExtractedSpeaker(name, role, known));
    }

    /** The actor whose name stands behind a comma in the mention: "the lawyer for the council, John Brand of Brand & Sons". */
    private ExtractedActor apposed(Phrase source, Phrase mention) {
        for (int i = source.last() + 1; i < mention.last(); i++) {
            if (tokens.lower[i].equals(",")) {
                for (int named = i + 1; named <= mention.last(); named++) {
                    ExtractedActor actor = actor(new Phrase(named, named));
                    if (actor != null && actor.kind() == ActorKind.PERSON) {
                        return actor;
                    }
                }
                return actor(new Phrase(i + 1, mention.last()));
            }
        }
        return null;
    }

    /** The actor of the mention that covers the head of a phrase, else of one that overlaps it. */
    private ExtractedActor actor(Phrase phrase) {
        Span head = tokens.span[phrase.last()];
        Span whole = tokens.span(phrase.first(), phrase.last());
        ExtractedActor found = null;
        for (int i = firstAt(whole.start()); i < mentions.length && mentions[i].start() < whole.end(); i++) {
            if (mentions[i].overlaps(head)) {
                return actors[i];
            }
            found = found == null && mentions[i].contains(whole) ? actors[i] : found;
        }
        return found;
    }

    /** The first mention that ends behind an offset, looking back over a few that enclose others. */
    private int firstAt(int offset) {
        int low = 0;
        int high = mentions.length;
        while (low < high) {
            int mid = low + high >>> 1;
            if (mentions[mid].start() < offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        int first = low;
        for (int i = low - 1; i >= 0 && i > low - 4; i--) {
            first = mentions[i].end() > offset ? i : first;
        }
        return first;
    }
}
