package org.quoth.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2031-05-06T07:08:09Z | 2031-05-06T07:08:09Z",
            "2031-05-06T07:08:09.123+02:00 | 2031-05-06T07:08:09+02:00",
            "2031-05-06 07:08:09 -0500 | 2031-05-06T07:08:09-05:00",
            "2031-05-06 | 2031-05-06T00:00:00Z", "2031/5/6 | 2031-05-06T00:00:00Z", "20310506 | 2031-05-06T00:00:00Z",
            "20310506T070809Z | 2031-05-06T07:08:09Z", "Tue, 06 May 2031 07:08:09 GMT | 2031-05-06T07:08:09Z",
            "May 6, 2031 7:08 p.m. EDT | 2031-05-06T19:08:00-04:00", "Published: 6th of May 2031 | 2031-05-06T00:00:00Z",
            "Sept. 6 2031 | 2031-09-06T00:00:00Z", "5/6/2031 | 2031-05-06T00:00:00Z", "16/5/2031 | 2031-05-16T00:00:00Z",
            "1936508889 | 2031-05-14T07:08:09Z", "1936508889000 | 2031-05-14T07:08:09Z",
            "Updated 12:30 AM, May 6, 2031 | 2031-05-06T00:00:00Z" })
    void reads(String text, String date) {
        assertThat(Dates.find(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "yesterday", "2031", "2031-13-45", "31 February 2031", "version 1.2.3", "99/99/2031",
            "1-800-555-0199" })
    void answersNothingWhereThereIsNoDate(String text) {
        assertThat(Dates.find(text)).isNull();
    }

    @Test
    void looksOnlyAtTheBeginningOfALongText() {
        assertThat(Dates.find("x ".repeat(1_000_000) + "2031-05-06")).isNull();
    }
}
