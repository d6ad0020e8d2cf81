package org.quoth.read.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;

import org.junit.jupiter.api.Test;

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
