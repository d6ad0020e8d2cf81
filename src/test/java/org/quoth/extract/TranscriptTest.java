package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();
    private static final String HEARING = """
            Carla Moreno, the harbour master, was heard on Tuesday. Peter Olsen led the hearing.

            MR OLSEN: When did you see the ferry?

            MS MORENO: At six. I wrote it down. It was late.

            MR OLSEN: Were there lights?

            MS MORENO: I was told that there were none.

            Ms Moreno left the room.
            """;

    @Test
    void everyTurnIsOneStatementOfWhoeverItsLabelNames() {
        List<ExtractedStatement> turns = turns(HEARING);
        assertThat(turns).extracting(turn -> turn.spans().get(0).in(HEARING)).containsExactly("When did you see the ferry?",
                "At six. I wrote it down. It was late.", "Were there lights?", "I was told that there were none.");
        assertThat(turns).extracting(turn -> turn.mention().in(HEARING)).containsExactly("MR OLSEN", "MS MORENO", "MR OLSEN",
                "MS MORENO");
        assertThat(turns).extracting(turn -> turn.speaker().actor() == null ? null : turn.speaker().actor().name())
                .containsExactly("Peter Olsen", "Carla Moreno", "Peter Olsen", "Carla Moreno");
        assertThat(turns).extracting(ExtractedStatement::act).containsExactly(SpeechAct.ASK, SpeechAct.SAY, SpeechAct.ASK,
                SpeechAct.SAY);
    }

    @Test
    void questionsAndAnswersAreTurns() {
        String interview = """
                Q: Is it cold?

                A: It is. Bring a coat.

                Q: And dark?

                A: Only at night.
                """;
        assertThat(turns(interview)).extracting(turn -> turn.spans().get(0).in(interview))
                .containsExactly("Is it cold?", "It is. Bring a coat.", "And dark?", "Only at night.");
    }

    @Test
    void aListWithColonsIsNoTranscript() {
        assertThat(turns("""
                The results of the regatta are in.

                Lindal: 12 points.

                Brill: 9 points.

                Torvik: 7 points.

                Astravia: 2 points.
                """)).isEmpty();
    }

    private static List<ExtractedStatement> turns(String text) {
        return EXTRACTOR.extract(text, Texts.paragraphs(text)).statements().stream()
                .filter(statement -> statement.cue() != null && statement.cue().in(text).equals(":")).toList();
    }
}
