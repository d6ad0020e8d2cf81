package org.quoth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;

class AnalyzerTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private static List<Sentence> sentences(String text) {
        return ANALYZER.analyze(text, List.of(new Span(0, text.length()))).paragraphs().get(0).sentences();
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertThat(sentences("Mr. Olsen met J. R. Hall in the U.S. last week. They did not agree.")).hasSize(2);
    }

    @Test
    void whatIsWrittenOnXEndsThere() {
        assertThat(sentences("They left, she wrote on X. “Where was the army?” Nobody knew.")).hasSize(3);
        assertThat(sentences("Malcolm X. Hall wrote to J. X. Olsen.")).hasSize(1);
    }

    @Test
    void closingMarksBelongToTheSentenceBefore() {
        String text = "“It is late.” She left.";
        assertThat(sentences(text)).extracting(s -> s.span().in(text)).containsExactly("“It is late.”", "She left.");
    }

    @Test
    void aSentenceGoesOnInLowerCase() {
        assertThat(sentences("“Is it late?” she asked.")).hasSize(1);
    }

    @Test
    void cliticsAreTokens() {
        assertThat(sentences("Anna’s dog didn't bark.").get(0).words()).containsExactly("Anna", "’s", "dog", "did", "n't",
                "bark", ".");
    }

    @Test
    void tokensPointAtTheirCharacters() {
        String text = "The 1,200-page report—late again—cost $3.5 million.";
        Sentence sentence = sentences(text).get(0);
        for (int i = 0; i < sentence.words().length; i++) {
            assertThat(sentence.tokens()[i].in(text)).isEqualTo(sentence.words()[i]);
        }
        assertThat(sentence.words()).contains("1,200-page", "—", "3.5");
    }

    @Test
    void wordsAreTagged() {
        assertThat(sentences("The mayor quickly closed the old bridge.").get(0).tags()).containsExactly("DET", "NOUN", "ADV",
                "VERB", "DET", "ADJ", "NOUN", "PUNCT");
    }

    @Test
    void blankTextHasNoSentences() {
        assertThat(sentences(" \t\u00A0 ")).isEmpty();
    }
}
