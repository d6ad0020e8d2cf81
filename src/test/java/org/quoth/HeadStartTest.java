package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.query.hql.internal.HqlParseTreeBuilder;
import org.junit.jupiter.api.Test;

class HeadStartTest {
    @Test
    void theParserOfTheFirstQueryKnowsTheGrammar() {
        HeadStart.run();

        HqlLexer lexer = HqlParseTreeBuilder.INSTANCE.buildHqlLexer("from Article");
        assertThat(HqlParseTreeBuilder.INSTANCE.buildHqlParser("from Article", lexer).getInterpreter().decisionToDFA)
                .anySatisfy(decision -> assertThat(decision.s0).isNotNull());
    }
}
