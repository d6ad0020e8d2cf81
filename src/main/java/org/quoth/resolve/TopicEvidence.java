package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets the labels of an article tell who is meant by a surname that the text gives alone: "Ms Varnoy" in an article that is
 * labelled "Ilsabet Varnoy" is she. A label makes no actor by itself, and where two labels fit, none is believed.
 */
final class TopicEvidence {
    private TopicEvidence() {
    }

    /** The actors, those whose full name one of {@code topics} tells under that name. */
    static List<ExtractedActor> named(List<ExtractedActor> actors, List<String> topics) {
        return actors.stream().map(actor -> fullName(actor, actors, topics)).toList();
    }

    private static ExtractedActor fullName(ExtractedActor actor, List<ExtractedActor> actors, List<String> topics) {
        if (actor.kind() != ActorKind.PERSON || actor.name().indexOf(' ') >= 0) {
            return actor;
        }
        List<String> fitting = topics.stream()
                .map(String::strip)
                .filter(topic -> endsWithName(topic, actor.name()))
                .filter(topic -> actors.stream().noneMatch(other -> other.aliases().contains(topic)))
                .distinct()
                .toList();
        if (fitting.size() != 1) {
            return actor;
        }
        List<String> aliases = new ArrayList<>(Stream.concat(fitting.stream(), actor.aliases().stream()).toList());
        return new ExtractedActor(fitting.get(0), actor.kind(), aliases, actor.roles(), actor.mentions());
    }

    /** Whether a label is two to four capitalised words, the last of which is the name: not "Friends of Varnoy". */
    private static boolean endsWithName(String topic, String name) {
        String[] words = topic.split(" ");
        return words.length > 1 && words.length < 5
                && Stream.of(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
                && words[words.length - 1].toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
