package org.quoth.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
            "(Reporting by Jo Ferrant in Lindal and Lena Oduya; Editing by Tomas Varga) = Jo Ferrant: reporting, Lena Oduya: reporting, Tomas Varga: editing",
            "Additional reporting by Lena Oduya = Lena Oduya: additional reporting",
            "Photographs by Jo Ferrant. Edited by Ilka Brandt. = Jo Ferrant: photographs, Ilka Brandt: edited",
            "Reporting and writing by Jo Ferrant; with additional reporting by Lena Oduya = Jo Ferrant: reporting and writing, Lena Oduya: additional reporting" })
    void aLineOfCreditsTellsWhoDidWhat(String line, String told) {
        assertThat(Credits.of(line).stream().map(credit -> credit.name() + ": " + credit.role())
                .collect(Collectors.joining(", "))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reporting by journalists was hindered, the mayor said.", "Photographs by the dozen were burnt.",
            "The mayor spoke. Editing by Tomas Varga", "", "Editing by" })
    void anyOtherLineTellsNothing(String line) {
        assertThat(Credits.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
            "By Tomas Varga, chief political correspondent = Tomas Varga = chief political correspondent",
            "Tomas Varga Transport Editor = Tomas Varga = Transport Editor",
            "By Tomas Varga | Photographer = Tomas Varga = Photographer",
            "By Jo Ferrant, staff writer, and Tomas Varga, editor-at-large = Tomas Varga = editor-at-large",
            "By Jo Ferrant, staff writer, and Tomas Varga = Jo Ferrant = staff writer" })
    void aBylineTellsWhatItsWriterIs(String line, String name, String role) {
        assertThat(Credits.role(line, name)).isEqualTo(role);
    }

    @Test
    void whatAnotherWriterIsIsNotSaidOfTheFirst() {
        assertThat(Credits.role("By Jo Ferrant and Tomas Varga, editor", "Jo Ferrant")).isNull();
        assertThat(Credits.role("By Jo Ferrant in Lindal, where the editor lives", "Jo Ferrant")).isNull();
    }
}
