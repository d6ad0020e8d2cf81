package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostsTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();
    private static final String ARTICLE = """
            Jo Ferrant, who leads the opposition in Port Arden, answered at once.

            The tunnel stays open until we know what it costs. The mayor said that it is safe. — Jo Ferrant (@ferrant) May 6, 2031

            Traders in the quarter are angry.
            """;

    @Test
    void aPostIsADirectStatementOfWhoeverSignsIt() {
        List<ExtractedStatement> statements = EXTRACTOR.extract(ARTICLE, Texts.paragraphs(ARTICLE)).statements();
        assertThat(statements).singleElement().satisfies(post -> {
            assertThat(post.kind()).isEqualTo(StatementKind.DIRECT);
            assertThat(post.spans().get(0).in(ARTICLE))
                    .isEqualTo("The tunnel stays open until we know what it costs. The mayor said that it is safe.");
            assertThat(post.mention().in(ARTICLE)).isEqualTo("Jo Ferrant");
            assertThat(post.cue()).isNull();
            assertThat(post.speaker().actor().name()).isEqualTo("Jo Ferrant");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"The harbour — Port Arden's pride (@portarden) until May — is shut, and the ferries are full.",
            "— Jo Ferrant (@ferrant) May 6, 2031", "The tunnel (@tunnel) — it is 2 km long — stays shut." })
    void whatIsNotSignedIsNone(String text) {
        assertThat(EXTRACTOR.extract(text, Texts.paragraphs(text)).statements())
                .noneMatch(statement -> statement.kind() == StatementKind.DIRECT);
    }
}
