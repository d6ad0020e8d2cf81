package org.quoth.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionNoticesTest {
    private static final String TEXT = "The tunnel closes on Monday, the mayor said.";

    @ParameterizedTest
    @ValueSource(strings = {"Correction: The tunnel was opened in 1962, not in 1926.",
            "CORRECTION — The mayor’s name is Brandmeer.",
            "Correction, May 6, 2031: An earlier version gave the wrong length.",
            "Correction (6 May 2031): The tunnel has two mouths.",
            "Correction added May 6, 2031: The caption named the wrong bridge.",
            "Corrections and clarifications: The port is not the city’s.",
            "Clarification: The council met twice.",
            "• This article was amended on 6 May 2031. The tunnel was opened in 1962, not in 1926 as an earlier version said.",
            "This article was amended on 6 May 2031 to remove a name.",
            "On 6 May 2031 this article was corrected: the tunnel has two mouths.",
            "Editor’s note: This story was updated at 5:45 p.m. to include what the mayor told reporters.",
            "This story has been corrected to show that the mayor spoke on Monday.",
            "An earlier version of this article misstated the length of the tunnel.",
            "(An earlier version of this story gave the wrong date.)",
            "The original version of this report said that the tunnel was closed. It is open.",
            "This article originally misidentified the mayor of Port Arden.",
            "This article's headline was changed on Tuesday.",
            "For the record: The mayor spoke on Monday, not on Tuesday." })
    void whatTheNewsroomSaysOfItsTextIsNoneOfIt(String notice) {
        assertThat(CorrectionNotices.among(List.of(TEXT, notice))).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Corrections officers at three prisons said on May 6: “We are too few.”",
            "Correction facilities are full, the minister said.",
            "The correction: prices fell by a tenth in May, the bank said.",
            "“This article was amended on 6 May,” the editor told the court.",
            "The mayor said an earlier version of the plan was wrong.",
            "Update: The mayor has told reporters that the tunnel stays open.",
            "Editor’s note: The writer is the daughter of the mayor.",
            "This story was told by the mayor herself.",
            "This article of the treaty was amended in 1962.",
            "An earlier version of the bill was voted down." })
    void whatTheArticleSaysStays(String paragraph) {
        assertThat(CorrectionNotices.among(List.of(TEXT, paragraph))).containsExactly(false, false);
    }

    @Test
    void theWordAboveANoticeGoesWithIt() {
        List<String> paragraphs = List.of(TEXT, "Correction", "This article gave the wrong date for the opening.", TEXT);
        assertThat(CorrectionNotices.among(paragraphs)).containsExactly(false, true, true, false);
        assertThat(CorrectionNotices.isLabel("Corrections:")).isTrue();
        assertThat(CorrectionNotices.isLabel(paragraphs.get(2))).isFalse();
    }

    @Test
    void aHeadingOverProseIsNone() {
        assertThat(CorrectionNotices.among(List.of(TEXT, "Correction", "Prices fell by a tenth in May, the bank said.")))
                .containsExactly(false, false, false);
    }

    @Test
    void anArticleThatIsNothingElseKeepsItsText() {
        assertThat(CorrectionNotices.among(List.of("Correction: The mayor’s name is Brandmeer."))).containsExactly(false);
    }
}
