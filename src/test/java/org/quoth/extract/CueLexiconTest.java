package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CueLexiconTest {
    private static final CueLexicon LEXICON = new CueLexicon();

    @Test
    void verbsAreKnownInAllTheirForms() {
        for (String form : new String[]{"deny", "denies", "denied", "denying" }) {
            assertThat(LEXICON.verb(form).act()).as(form).isEqualTo(SpeechAct.DENY);
            assertThat(LEXICON.verb(form).lemma()).as(form).isEqualTo("deny");
        }
        assertThat(LEXICON.verb("told").lemma()).isEqualTo("tell");
        assertThat(LEXICON.verb("admitted").act()).isEqualTo(SpeechAct.ADMIT);
    }

    @Test
    void nounsAreKnownInThePlural() {
        assertThat(LEXICON.noun("denials").act()).isEqualTo(SpeechAct.DENY);
    }

    @Test
    void wishesAndThoughtsAreNoCues() {
        assertThat(LEXICON.verb("wants")).isNull();
        assertThat(LEXICON.verb("hoped")).isNull();
        assertThat(LEXICON.verb("thinks")).isNull();
    }
}
