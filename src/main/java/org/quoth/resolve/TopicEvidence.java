package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets the labels of an article tell who is meant by a surname that the text gives alone: "Ms Varnoy" in an article that is
 * labelled "Ilsabet Varnoy" is she. A label makes no actor by itself, and where two labels fit, none is believed, nor one of
 * another gender.
 */
record TopicEvidence(Lexicon lexicon, List<String> topics, String text) {
    /** The actors, those whose full name one of the topics tells under that name. */
    List<ExtractedActor> named(List<ExtractedActor> actors) {
        return topics.isEmpty() ? actors : actors.stream().map(actor -> fullName(actor, actors)).toList();
    }

    private ExtractedActor fullName(ExtractedActor actor, List<ExtractedActor> actors) {
        if (actor.kind() != ActorKind.PERSON || actor.name().indexOf(' ') >= 0) {
            return actor;
        }
        List<String> fitting = topics.stream()
                .map(String::strip)
                .filter(topic -> endsWithName(topic, actor.name()))
                .filter(topic -> gender(topic).agrees(gender(actor)))
                .filter(topic -> actors.stream().noneMatch(other -> other.aliases().contains(topic)))
                .distinct()
                .toList();
        if (fitting.size() != 1) {
            return actor;
        }
        List<String> aliases = new ArrayList<>(Stream.concat(fitting.stream(), actor.aliases().stream()).toList());
        return new ExtractedActor(fitting.get(0), actor.kind(), aliases, actor.roles(), actor.age(), actor.mentions());
    }

    private Gender gender(String topic) {
        return lexicon.names.genderOfName(Stream.of(topic.split(" ")).map(Key::of).toArray(String[]::new));
    }

    /** As titles and pronouns tell it: "Mrs Varnoy", "she". */
    private Gender gender(ExtractedActor actor) {
        return actor.mentions().stream().map(mention -> Key.of(mention.in(text).split(" ", 2)[0]))
                .map(key -> Reading.PERSONAL.getOrDefault(key, lexicon.genderOf(key)))
                .filter(gender -> gender != Gender.UNKNOWN).findFirst().orElse(Gender.UNKNOWN);
    }

    /** Whether a label is two to four capitalised words, the last of which is the name: not "Friends of Varnoy". */
    private static boolean endsWithName(String topic, String name) {
        String[] words = topic.split(" ");
        return words.length > 1 && words.length < 5
                && Stream.of(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
                && words[words.length - 1].toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
