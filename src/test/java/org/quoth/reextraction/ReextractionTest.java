package org.quoth.reextraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.undo;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.article.Article;
import org.quoth.document.Span;
import org.quoth.extract.ExtractedStatement;
import org.quoth.extract.Extraction;
import org.quoth.extract.Extractor;
import org.quoth.graphql.NodeId;
import org.quoth.ingest.Documents;
import org.quoth.ingest.Replacement;
import org.quoth.support.Graph;
import org.quoth.support.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What an editor may rely on when articles are read again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReextractionTest {
    private static final String ARTICLE = """
            query ($id: ID!) { article(id: $id) {
              speakers { id name role statements { id } } mentions { id }
              statements { nodes { id text kind detached spans { start end } cue { text } speaker { id name } about { name } } } } }""";
    private static final String STATE = "id state total done changed failed askedAt startedAt finishedAt by failures { reason }";
    private static int articles;

    @Inject
    Extractor engine;

    @Inject
    Replacement replacement;

    @Inject
    Queue queue;

    @Inject
    Reextractor reextractor;

    private String article;
    private List<String> ids;

    @BeforeEach
    void threeStatements() {
        article = ingest("Lock " + ++articles + " is dry. “The sluice is shut,” Ilka Thorsby said. “It will open on Sunday,”"
                + " Bram Okkels said. “It never opens,” Ilka Thorsby added.");
        ids = read().getList("statements.nodes.id");
        assertThat(ids).hasSize(3);
    }

    @Test
    void readingWithTheSameEngineChangesNothing() {
        Object before = read().get();
        JsonPath batch = finished("article: \"" + article + "\"");
        assertThat(read().<Object>get()).isEqualTo(before);
        assertThat(batch.<Map<String, Object>>get()).containsEntry("state", "FINISHED").containsEntry("total", 1)
                .containsEntry("done", 1)
                .containsEntry("changed", 0).containsEntry("failed", 0).containsEntry("by", "loopback")
                .containsEntry("failures", List.of());
        assertThat(batch.getString("startedAt")).isNotNull();
        assertThat(batch.getString("finishedAt")).isNotNull();
    }

    @Test
    void whatPeopleHaveCorrectedHolds() {
        giveTo(ids.get(0), "Bram Okkels");
        reject(ids.get(1));
        Object before = read().get();
        finished("article: \"" + article + "\"");
        assertThat(read().<Object>get()).isEqualTo(before);
    }

    @Test
    void aBetterEngineMayMoveBoundsAndFindMore() {
        giveTo(ids.get(0), "Bram Okkels");
        // the statements lose their quotation marks
        readAgain(found -> with(found, found.statements().stream().map(s -> moved(s, 1, 0)).toList()));
        JsonPath after = read();
        assertThat(after.<String>getList("statements.nodes.id")).isEqualTo(ids);
        assertThat(after.getString("statements.nodes[0].text")).isEqualTo("The sluice is shut,”");
        assertThat(after.getString("statements.nodes[0].speaker.name")).isEqualTo("Bram Okkels");
        assertThat(after.<Boolean>getList("statements.nodes.detached")).containsOnly(false);
    }

    @Test
    void aCorrectedStatementThatIsNotFoundAgainIsKeptDetached() {
        giveTo(ids.get(0), "Bram Okkels");
        readAgain(found -> with(found, List.of()));
        JsonPath after = read();
        assertThat(after.<String>getList("statements.nodes.id")).containsExactly(ids.get(0));
        assertThat(after.getString("statements.nodes[0].speaker.name")).isEqualTo("Bram Okkels");
        assertThat(after.getBoolean("statements.nodes[0].detached")).isTrue();
        assertThat(ask("query ($a: ID!) { corrections(filter: {article: $a, detached: true}) { nodes { detached kind } } }",
                Map.of("a", article)).getString("corrections.nodes[0].kind")).isEqualTo("SPEAKER");
        finished("article: \"" + article + "\"");
        assertThat(read().<Boolean>getList("statements.nodes.detached")).containsExactly(false, false, false);
        assertThat(read().<String>getList("statements.nodes.id")).contains(ids.get(0));
    }

    @Test
    void aRejectedStatementStaysRejectedThoughItIsNotFoundForAWhile() {
        reject(ids.get(2));
        readAgain(found -> with(found, found.statements().subList(0, 1)));
        finished("article: \"" + article + "\"");
        assertThat(read().<String>getList("statements.nodes.text")).hasSize(2).doesNotContain("“It never opens,”");
    }

    @Test
    void whenACorrectionIsUndoneTheSpeakerOfTheLastReadingSaysIt() {
        String correction = giveTo(ids.get(0), "Bram Okkels");
        // the engine of today takes Bram for the source of everything
        readAgain(found -> with(found, found.statements().stream().map(s -> new ExtractedStatement(s.kind(), s.act(), s.spans(),
                s.cue(), s.mention(), found.speakers().get(1), s.addressee(), s.occasion(), s.about(), s.confidence()))
                .toList()));
        giveTo(ids.get(2), "Ilka Thorsby");
        undo(correction);
        assertThat(read().<String>getList("statements.nodes.speaker.name")).containsExactly("Bram Okkels", "Bram Okkels",
                "Ilka Thorsby");
    }

    @Test
    void aFilterOrAllTellsWhichArticles() {
        ingest(Map.of("format", "TEXT", "publication", "The Lock Keeper", "content", "“Mind the gate,” Ilka Thorsby said."));
        assertThat(finished("filter: {publication: \"The Lock Keeper\"}").getInt("total")).isEqualTo(1);
        JsonPath all = ask("mutation { reextract(all: true) { id total } }");
        assertThat(all.getInt("reextract.total")).isEqualTo(Graph.articles());
        String id = all.getString("reextract.id");
        assertThat(ask("{ reextractions(first: 1) { nodes { id } } }").getString("reextractions.nodes[0].id")).isEqualTo(id);
        assertThat(ask("mutation ($i: ID!) { cancelReextraction(id: $i) { state } }", Map.of("i", id))
                .getString("cancelReextraction.state")).isIn("CANCELLED", "FINISHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all: false", "all: null", "all: true, filter: {}" })
    void exactlyOneOfThemIsNamed(String which) {
        assertThat(errorCode("mutation { reextract(" + which + ") { id } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(errorCode("{ reextraction(id: \"UmVleHRyYWN0aW9uOjk5OTk5OTk\") { id } }")).isEqualTo("NOT_FOUND");
        assertThat(errorCode("mutation { reextract(article: \"QXJ0aWNsZTo5OTk5OTk5\") { id } }")).isEqualTo("NOT_FOUND");
    }

    @Test
    void aFinishedOneIsNotCancelled() {
        String id = finished("article: \"" + article + "\"").getString("id");
        assertThat(ask("mutation ($i: ID!) { cancelReextraction(id: $i) { state } }", Map.of("i", id))
                .getString("cancelReextraction.state")).isEqualTo("FINISHED");
    }

    @Test
    void anArticleThatCannotBeReadIsToldWithTheReasonAndStaysAsItIs() {
        Object before = read().get("statements");
        sql("update article set paragraph_offsets = '{0, 99999}' where id = " + key());
        JsonPath batch = finished("article: \"" + article + "\"");
        assertThat(batch.getString("state")).isEqualTo("FINISHED");
        assertThat(batch.getInt("failed")).isEqualTo(1);
        assertThat(batch.getString("failures[0].reason")).isNotBlank();
        assertThat(read().<Object>get("statements")).isEqualTo(before);
        sql("delete from article where id = " + key());
    }

    @Test
    void aBatchThatAStoppedServiceLeftLyingGoesOnWhereItStopped() {
        String second = ingest("“The lock of " + article + " is full,” Ilka Thorsby said.");
        Reextraction left = QuarkusTransaction.requiringNew()
                .call(() -> queue.open("somebody", List.of(key(), NodeId.keyOf(Article.TYPE, second))));
        QuarkusTransaction.requiringNew().run(() -> queue.done(left.pk, key(), Queue.Outcome.CHANGED, null));
        assertThat(state(left.getId()).getString("state")).isIn("WAITING", "RUNNING");
        reextractor.wake();
        JsonPath batch = ended(left.getId());
        assertThat(batch.<Map<String, Object>>get()).containsEntry("state", "FINISHED").containsEntry("done", 2)
                .containsEntry("changed", 1);
    }

    @Test
    void twoInstancesTakeNoArticleTwice() {
        String second = ingest("“The weir of " + article + " is full,” Ilka Thorsby said.");
        List<Long> both = List.of(key(), NodeId.keyOf(Article.TYPE, second));
        Reextraction batch = QuarkusTransaction.requiringNew().call(() -> queue.open("somebody", both));
        QuarkusTransaction.requiringNew().run(() -> {
            Long mine = queue.take(batch.pk).orElseThrow();
            Long other = QuarkusTransaction.requiringNew().call(() -> queue.take(batch.pk).orElseThrow());
            assertThat(List.of(mine, other)).containsExactlyInAnyOrderElementsOf(both);
        });
        QuarkusTransaction.requiringNew().run(() -> queue.cancel(batch.pk));
        assertThat(state(batch.getId()).getString("state")).isEqualTo("CANCELLED");
    }

    private long key() {
        return NodeId.keyOf(Article.TYPE, article);
    }

    private static void sql(String sql) {
        QuarkusTransaction.requiringNew().run(() -> Article.getEntityManager().createNativeQuery(sql).executeUpdate());
    }

    private static JsonPath state(String id) {
        return ask("query ($i: ID!) { reextraction(id: $i) { " + STATE + " } }", Map.of("i", id))
                .setRootPath("data.reextraction");
    }

    /** The reextraction once it has ended. */
    private static JsonPath finished(String which) {
        return ended(ask("mutation { reextract(" + which + ") { id } }").getString("reextract.id"));
    }

    private static JsonPath ended(String id) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        JsonPath batch;
        do {
            batch = state(id);
        } while (batch.get("finishedAt") == null && System.nanoTime() < deadline);
        return batch;
    }

    /** Reads the article again with an engine that finds something else. */
    private void readAgain(UnaryOperator<Extraction> otherwise) {
        QuarkusTransaction.requiringNew().run(() -> {
            Article stored = Article.findById(NodeId.keyOf(Article.TYPE, article));
            assertThat(replacement.replace(stored, otherwise.apply(engine.extract(Documents.of(stored))))).isTrue();
        });
    }

    private static Extraction with(Extraction found, List<ExtractedStatement> statements) {
        return new Extraction(statements, found.speakers().stream()
                .filter(speaker -> statements.stream().anyMatch(s -> s.speaker() == speaker)).toList(), found.actors());
    }

    private static ExtractedStatement moved(ExtractedStatement s, int start, int end) {
        Span span = s.spans().get(0);
        return new ExtractedStatement(s.kind(), s.act(), List.of(new Span(span.start() + start, span.end() + end)), s.cue(),
                s.mention(), s.speaker(), s.addressee(), s.occasion(), s.about(), s.confidence());
    }

    private JsonPath read() {
        return ask(ARTICLE, Map.of("id", article)).setRootPath("data.article");
    }

    private static String giveTo(String statement, String actor) {
        return ask(
                "mutation ($s: ID!, $a: String) { correctSpeaker(statement: $s, actor: $a) { corrections { nodes { id } } } }",
                Map.of("s", statement, "a", actor)).getString("correctSpeaker.corrections.nodes[0].id");
    }

    private static void reject(String statement) {
        ask("mutation ($s: ID!) { rejectStatement(statement: $s) { id } }", Map.of("s", statement));
    }
}
