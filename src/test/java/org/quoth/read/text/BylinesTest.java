package org.quoth.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    @Test
    void readsNames() {
        assertThat(Bylines.of("By Tomas Varga")).containsExactly("Tomas Varga");
        assertThat(Bylines.of("Written by: Tomas Varga and Lena d’Oduya")).containsExactly("Tomas Varga", "Lena d’Oduya");
        assertThat(Bylines.of("BY TOMAS VARGA, LENA ODUYA AND ADA QUILL")).containsExactly("TOMAS VARGA", "LENA ODUYA",
                "ADA QUILL");
        assertThat(Bylines.of("By Ludwig van der Aa")).containsExactly("Ludwig van der Aa");
    }

    @Test
    void leavesOutWhatTheWriterIsAndWhere() {
        assertThat(Bylines.of("By Tomas Varga in Port Arden")).containsExactly("Tomas Varga");
        assertThat(Bylines.of("By Tomas Varga, chief reporter")).containsExactly("Tomas Varga");
        assertThat(Bylines.of("By Tomas Varga Senior Political Correspondent")).containsExactly("Tomas Varga");
        assertThat(Bylines.of("By Tomas Varga | 6 May 2031 | 4 min read")).containsExactly("Tomas Varga");
        assertThat(Bylines.of("By Tomas Varga Updated May 6, 2031")).containsExactly("Tomas Varga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tomas Varga", "By the end of the week the tunnel was closed.", "By Sign In", "By then",
            "Bypass opens",
            "By 2031" })
    void takesNothingElseForAByline(String line) {
        assertThat(Bylines.of(line)).isEmpty();
    }
}
