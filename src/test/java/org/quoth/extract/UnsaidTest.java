package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsaidTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();

    @ParameterizedTest
    @ValueSource(strings = {
            "Carla Moreno declined to say whether the bridge would open in spring.",
            "The company refused to comment on that.",
            "Peter Olsen announced a truce, without acknowledging that his fleet had shelled the harbour.",
            "Mr Olsen did not mention the storm that sank the ferry.",
            "The mayor has never explained why the pier was sold.",
            "The two officials, who asked not to be named because the talks are secret, left by train.",
            "The site, called SeatSure, could not be reached.",
            "No group has claimed responsibility for the fire.",
            "A teacher accused of hitting a pupil was cleared on Wednesday.",
            "Ms. Moreno, asked what she would do now, shrugged and left.",
            "Carla Moreno wouldn’t say who had paid for the bridge." })
    void whatSomebodyDoesNotSayIsNoStatement(String text) {
        assertThat(statements(text)).noneMatch(statement -> statement.cue() != null && !List.of("announced")
                .contains(statement.cue().in(text)));
    }

    @Test
    void whatIsLeftOutIsNoPartOfWhatIsSaid() {
        String text = "“Every beam was tested, and those that mattered were replaced,” Carla Moreno said, without saying which of"
                + " them mattered.";
        assertThat(statements(text)).isNotEmpty().allSatisfy(statement -> assertThat(statement.spans())
                .noneMatch(span -> span.in(text).contains("which of them")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Carla Moreno said the bridge would not open in spring.",
            "Carla Moreno, not a patient woman, said the bridge would open in spring.",
            "Carla Moreno denied that the bridge would not open in spring.",
            "Carla Moreno not only said that the bridge would open, she promised it." })
    void aNegationThatStandsElsewhereChangesNothing(String text) {
        assertThat(statements(text)).isNotEmpty();
    }

    private static List<ExtractedStatement> statements(String text) {
        return EXTRACTOR.extract(text, Texts.paragraphs(text)).statements();
    }
}
