package org.quoth.read.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final String TEXT = "“Größer als früher,” she said.";

    @Test
    void trustsAByteOrderMark() {
        assertThat(Encoding.decode(("\ufeff" + TEXT).getBytes(UTF_8), "text/html; charset=koi8-r")).isEqualTo(TEXT);
        assertThat(Encoding.decode(("\ufeff" + TEXT).getBytes(UTF_16LE), null)).isEqualTo(TEXT);
        assertThat(Encoding.decode(("\ufeff" + TEXT).getBytes(UTF_16BE), null)).isEqualTo(TEXT);
    }

    @Test
    void readsTheHeaderThenThePage() {
        Charset cyrillic = Charset.forName("windows-1251");
        String page = "<meta charset='windows-1251'><p>Туннель закроют, сказала она.";
        assertThat(Encoding.decode(page.getBytes(cyrillic), null)).isEqualTo(page);
        assertThat(Encoding.decode("Туннель".getBytes(cyrillic), "text/html; charset=\"windows-1251\"")).isEqualTo("Туннель");
    }

    @Test
    void tellsUtf8FromWindows1252() {
        assertThat(Encoding.decode(TEXT.getBytes(UTF_8), "text/html; charset=iso-8859-1")).isEqualTo(TEXT);
        assertThat(Encoding.decode(TEXT.getBytes(Charset.forName("windows-1252")), "text/html; charset=iso-8859-1"))
                .isEqualTo(TEXT);
        assertThat(Encoding.decode("früher".getBytes(ISO_8859_1), null)).isEqualTo("früher");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | “Never,” she said. It’s over — and £5 million is naïve.
            windows-1251 | Туннель закроют завтра, сказала она, и все должны взять с собой зонты.
            koi8-r       | Туннель закроют завтра, сказала она, и все должны взять с собой зонты.
            Shift_JIS    | 市長は明日会議を開くと述べた。会議は港で開かれる。
            EUC-JP       | 市長は明日会議を開くと述べた。会議は港で開かれる。
            Big5         | 市長表示明天將召開會議，會議將在港口舉行。""")
    void tellsByTheBytesWhatNobodySays(String charset, String text) {
        assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
    }

    @Test
    void readsMarkupInUtf16WithoutAMark() {
        assertThat(Encoding.decode("<p>“Never,” she said.".getBytes(UTF_16LE), null)).isEqualTo("<p>“Never,” she said.");
        assertThat(Encoding.decode("<p>“Never,” she said.".getBytes(UTF_16BE), null)).isEqualTo("<p>“Never,” she said.");
    }

    @Test
    void keepsTheRestOfABrokenText() {
        byte[] cut = "früher ü".getBytes(UTF_8);
        assertThat(Encoding.decode(java.util.Arrays.copyOf(cut, cut.length - 1), "charset=utf-8")).isEqualTo("früher \ufffd");
    }

    @Test
    void decodesAnyBytes() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(Encoding.decode(bytes, i % 2 == 0 ? null : "charset=no-such-thing")).isNotNull();
        }
    }
}
