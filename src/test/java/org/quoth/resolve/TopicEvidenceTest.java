package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;

class TopicEvidenceTest {
    private static final ExtractedActor VARNOY = person("Varnoy");

    @Test
    void aLabelTellsWhoseSurnameItIs() {
        ExtractedActor named = TopicEvidence.named(List.of(VARNOY), List.of("Rivers", "Ilsabet Varnoy")).get(0);
        assertThat(named.name()).isEqualTo("Ilsabet Varnoy");
        assertThat(named.aliases()).containsExactly("Ilsabet Varnoy", "Varnoy");
        assertThat(named.mentions()).isEqualTo(VARNOY.mentions());
    }

    @Test
    void twoLabelsThatFitTellNothing() {
        assertThat(TopicEvidence.named(List.of(VARNOY), List.of("Tomas Varnoy", "Ilsabet Varnoy"))).containsExactly(VARNOY);
    }

    @Test
    void whoIsNamedInFullElsewhereInTheTextIsSomebodyElse() {
        ExtractedActor tomas = person("Tomas Varnoy");
        assertThat(TopicEvidence.named(List.of(tomas, VARNOY), List.of("Tomas Varnoy", "Ilsabet Varnoy")).get(1).name())
                .isEqualTo("Ilsabet Varnoy");
    }

    @Test
    void aLabelThatIsNoNameTellsNothing() {
        assertThat(TopicEvidence.named(List.of(VARNOY), List.of("Friends of Varnoy", "Varnoy", "Varnoy Street")))
                .containsExactly(VARNOY);
    }

    @Test
    void aLabelMakesNoActor() {
        assertThat(TopicEvidence.named(List.of(), List.of("Ilsabet Varnoy"))).isEmpty();
    }

    private static ExtractedActor person(String name) {
        return new ExtractedActor(name, ActorKind.PERSON, List.of(name), List.of(), List.of(new Span(0, 6)));
    }
}
