package org.quoth.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PORT ARDEN: The tunnel closes. | PORT ARDEN",
            ">>PORT ARDEN: The tunnel closes. | PORT ARDEN",
            "PORT ARDEN (Landpress) - The tunnel closes. | PORT ARDEN",
            "PORT ARDEN, May 6 (Landpress) — The tunnel closes. | PORT ARDEN",
            "PORT ARDEN, Lowen. — The tunnel closes. | PORT ARDEN, Lowen.",
            "ARDEN-SUR-MER — The tunnel closes. | ARDEN-SUR-MER",
            "ARDEN/WEST LOWEN, 6 May 2031 – The tunnel closes. | ARDEN/WEST LOWEN" })
    void readsThePlaceAndWhereTheSentenceBegins(String paragraph, String place) {
        Dateline dateline = Dateline.of(paragraph);
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(paragraph.substring(dateline.end())).isEqualTo("The tunnel closes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The tunnel closes.", "Port Arden: a history of the tunnel.", "UPDATE: The tunnel closes.",
            "Q: Why?",
            "UPDATED — The tunnel closes.", "A — B", "PORT ARDEN", "PORT ARDEN:" })
    void takesNothingElseForADateline(String paragraph) {
        assertThat(Dateline.of(paragraph)).isNull();
    }
}
