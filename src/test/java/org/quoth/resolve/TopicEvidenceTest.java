package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;

class TopicEvidenceTest {
    private static final ExtractedActor VARNOY = person("Varnoy");

    @Test
    void aLabelTellsWhoseSurnameItIs() {
        ExtractedActor named = named(List.of(VARNOY), List.of("Rivers", "Ilsabet Varnoy")).get(0);
        assertThat(named.name()).isEqualTo("Ilsabet Varnoy");
        assertThat(named.aliases()).containsExactly("Ilsabet Varnoy", "Varnoy");
        assertThat(named.mentions()).isEqualTo(VARNOY.mentions());
    }

    @Test
    void twoLabelsThatFitTellNothing() {
        assertThat(named(List.of(VARNOY), List.of("Tomas Varnoy", "Ilsabet Varnoy"))).containsExactly(VARNOY);
    }

    @Test
    void whoIsNamedInFullElsewhereInTheTextIsSomebodyElse() {
        ExtractedActor tomas = person("Tomas Varnoy");
        assertThat(named(List.of(tomas, VARNOY), List.of("Tomas Varnoy", "Ilsabet Varnoy")).get(1).name())
                .isEqualTo("Ilsabet Varnoy");
    }

    @Test
    void aLabelThatIsNoNameTellsNothing() {
        assertThat(named(List.of(VARNOY), List.of("Friends of Varnoy", "Varnoy", "Varnoy Street")))
                .containsExactly(VARNOY);
    }

    @Test
    void aLabelMakesNoActor() {
        assertThat(named(List.of(), List.of("Ilsabet Varnoy"))).isEmpty();
    }

    @Test
    void aLabelOfAnotherGenderIsNotBelieved() {
        String text = "Mr Varnoy said he was tired.";
        ExtractedActor he = new ExtractedActor("Varnoy", ActorKind.PERSON, List.of("Varnoy"), List.of(), null,
                List.of(new Span(0, 9), new Span(15, 17)));
        assertThat(new TopicEvidence(Lexicon.shared(), List.of("Elizabeth Varnoy"), text).named(List.of(he)))
                .containsExactly(he);
        assertThat(new TopicEvidence(Lexicon.shared(), List.of("Thomas Varnoy"), text).named(List.of(he)).get(0).name())
                .isEqualTo("Thomas Varnoy");
    }

    private static List<ExtractedActor> named(List<ExtractedActor> actors, List<String> topics) {
        return new TopicEvidence(Lexicon.shared(), topics, "Varnoy").named(actors);
    }

    private static ExtractedActor person(String name) {
        return new ExtractedActor(name, ActorKind.PERSON, List.of(name), List.of(), null, List.of(new Span(0, 6)));
    }
}
