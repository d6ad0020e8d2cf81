package org.quoth.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void aShortTextIsGivenWhole() {
        assertThat(fragments("A <b>\1heron\2</b> & a \1heron\2.")).containsExactly(
                new Fragment("A <b>heron</b> & a heron.", 0, 25, List.of(new Mark(5, 10), new Mark(19, 24))));
    }

    @Test
    void withoutMarksThereIsNoPassage() {
        assertThat(fragments("Nothing was found here.")).isEmpty();
    }

    @Test
    void ofALongTextAtMostThreePassagesAreGivenAndCutBetweenWords() {
        String text = ("word ".repeat(200) + "\1heron\2 ").repeat(5);
        List<Fragment> fragments = fragments(text);
        assertThat(fragments).hasSize(3).allSatisfy(fragment -> assertThat(fragment.text())
                .contains("heron").startsWith("word ").doesNotEndWith(" ").hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void whateverTheTextPassagesStandWhereTheySayAndMarksInThem() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder marked = new StringBuilder();
            for (int i = random.nextInt(900); i > 0; i--) {
                String part = random.nextInt(7) == 0
                        ? " "
                        : random.nextInt(30) == 0 ? "\uD83E\uDD86" : "x".repeat(random.nextInt(9));
                marked.append(random.nextInt(40) == 0 ? "\1" + part + "y\2" : part);
            }
            MarkedText text = MarkedText.parse(marked.toString());
            int end = 0;
            for (Fragment fragment : text.fragments()) {
                assertThat(fragment.text()).isEqualTo(text.text().substring(fragment.start(), fragment.end()));
                assertThat(fragment.start()).isGreaterThanOrEqualTo(end);
                assertThat(fragment.marks()).isNotEmpty()
                        .allSatisfy(mark -> assertThat(fragment.text().substring(mark.start(), mark.end())).endsWith("y"));
                end = fragment.end();
            }
        }
    }

    private static List<Fragment> fragments(String marked) {
        return MarkedText.parse(marked).fragments();
    }
}
