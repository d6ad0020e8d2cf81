package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.quoth.article.Article;
import org.quoth.document.Span;
import org.quoth.extract.AttributionExtractor;
import org.quoth.extract.Extraction;
import org.quoth.graphql.NodeId;
import org.quoth.support.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What becomes of an article's statements when it is read anew. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplaceTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();
    private static final String READ = """
            query ($id: ID!) { article(id: $id) {
              speakers { name statements { id text } }
              statements { nodes { id text speaker { name } spans { start end text } about { name } } } mentions { name } } }""";

    @Inject
    Replacement replacement;

    @Test
    void aReadingThatFindsTheSameChangesNothing() {
        String id = ingest("“The mole stands,” Ulla Brandvik said. “It will stand,” she told Ture Holmstad. He thanked her.");
        Object before = read(id).get();
        replaceBy(id, body -> body);
        assertThat(read(id).<Object>get()).isEqualTo(before);
    }

    @Test
    void whatStaysKeepsItsIdAndWhatGoesIsGone() {
        String id = ingest(
                "“The mole leans,” Ulla Brandvik said. “It will stand,” Ture Holmstad said. “Nobody asked,” Ulla Brandvik said.");
        JsonPath before = read(id);
        // found in the other order, the first not at all
        replaceBy(id, body -> body.substring(body.indexOf("“It will")));
        JsonPath after = read(id);
        assertThat(texts(after)).containsExactly("“It will stand,”", "“Nobody asked,”");
        assertThat(ids(after)).containsExactlyElementsOf(ids(before).subList(1, 3));
        assertThat(after.<String>getList("speakers.name")).containsExactly("Ture Holmstad", "Ulla Brandvik");
        assertThat(after.<String>getList("speakers.statements.flatten().id")).containsExactlyElementsOf(ids(after));
    }

    @Test
    void ofTwoThatSayTheSameEachKeepsItsOwn() {
        String id = ingest("“No,” Ulla Brandvik said. The gulls cried. “No,” Ture Holmstad said. They left.");
        JsonPath before = read(id);
        replaceBy(id, body -> body.substring(body.indexOf("The gulls")));
        assertThat(ids(read(id))).containsExactly(ids(before).get(1));
    }

    /** Finds anew what stands in a tail of the body, where it stands there. */
    private void replaceBy(String id, java.util.function.UnaryOperator<String> tail) {
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = Article.findById(NodeId.keyOf(Article.TYPE, id));
            int start = article.body.length() - tail.apply(article.body).length();
            Extraction found = EXTRACTOR.extract(article.body, List.of(new Span(start, article.body.length())));
            replacement.replace(article, found);
        });
    }

    private static JsonPath read(String id) {
        return ask(READ, Map.of("id", id)).setRootPath("data.article");
    }

    private static List<String> ids(JsonPath article) {
        return article.getList("statements.nodes.id");
    }

    private static List<String> texts(JsonPath article) {
        return article.getList("statements.nodes.text");
    }
}
