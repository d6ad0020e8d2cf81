package org.quoth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;

class QuotationsTest {
    private static List<String> quotations(String text) {
        return Quotations.find(text, new Span(0, text.length())).stream().map(q -> q.span().in(text)).toList();
    }

    @Test
    void everyTypographicFormIsFound() {
        assertThat(quotations("She said “yes” at once.")).containsExactly("“yes”");
        assertThat(quotations("She said \"yes\" at once.")).containsExactly("\"yes\"");
        assertThat(quotations("She said ''yes'' at once.")).containsExactly("''yes''");
        assertThat(quotations("She said ‘yes’ at once.")).containsExactly("‘yes’");
        assertThat(quotations("She said 'yes, today,' at once.")).containsExactly("'yes, today,'");
        assertThat(quotations("She said «yes» at once.")).containsExactly("«yes»");
        assertThat(quotations("She said „yes“ at once.")).containsExactly("„yes“");
    }

    @Test
    void onlyTheOutermostIsGiven() {
        assertThat(quotations("“He told me ‘no’ twice,” she said.")).containsExactly("“He told me ‘no’ twice,”");
        assertThat(quotations("‘He told me “no” twice,’ she said.")).containsExactly("‘He told me “no” twice,’");
    }

    @Test
    void aMarkThatFacesTheWrongWayCloses() {
        assertThat(quotations("“Not here,“ she said. “Not now,“ he added.")).containsExactly("“Not here,“", "“Not now,“");
    }

    @Test
    void anUnclosedOneRunsToTheEndOfItsParagraph() {
        String text = "“It goes on and on.";
        Quotation open = Quotations.find(text, new Span(0, text.length())).get(0);
        assertThat(open.closed()).isFalse();
        assertThat(open.span().in(text)).isEqualTo(text);
    }

    @Test
    void apostrophesAreNoQuotations() {
        assertThat(quotations("The voters’ choice wasn’t Anna’s, it was rock ’n’ roll of the ’90s.")).isEmpty();
        assertThat(quotations("It's the boys' dog and the girls' cat.")).isEmpty();
    }

    @Test
    void attributesOfTagsAreNoQuotations() {
        assertThat(quotations("<a href=\"x\">He</a> said \"no\" there.")).containsExactly("\"no\"");
    }
}
