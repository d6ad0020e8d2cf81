package org.quoth.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.AtOnce.atOnce;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopiesTest {
    private static final String WIRE = """
            The lighthouse at %1$s will be switched off at the end of the year, its keepers were told on Wednesday.

            “Ships find their way by satellite, and the lamp of %1$s costs us more than the harbour earns,” said Perpetua Quill, \
            who runs the coast office.

            The tower was built by fishermen after a winter in which eleven boats were lost on the reef. It was painted red and \
            white in the year of the great frost and has been a landmark for travellers ever since.

            Barnabas Thrale, the last keeper of %1$s, has lived under the lamp for half of his life. His daughter was born on the \
            second floor, and his father is buried within sight of the door.

            “A satellite has never yet rowed out to a sinking boat,” Mr Thrale said. He wants the town to buy the tower and to \
            keep it as a museum with a lamp that is lit on holidays.

            The coast office says that it will listen to every offer, but that the reef is marked on all the charts and that no \
            boat has struck it in twenty years.""";

    @Inject
    EntityManager entities;

    @Inject
    Unlinked unlinked;

    @Test
    void theSameArticleInAnotherPaperIsACopy() {
        String wire = WIRE.formatted("Skerrow");
        String first = print("Morning Skerrow", wire);
        String shortened = print("Evening Skerrow", "A dark coast\n\n" + wire.substring(0, wire.indexOf("“A satellite")));
        String smoothed = print("Weekly Skerrow",
                wire.replace("great frost", "Great Frost").replace("was built", "had been built"));

        assertThat(copies(first, "Skerrow")).containsExactlyInAnyOrder("Evening Skerrow", "Weekly Skerrow");
        assertThat(copies(shortened, "Skerrow")).contains("Morning Skerrow");
        assertThat(copies(smoothed, "Skerrow")).contains("Morning Skerrow");
    }

    @Test
    void anotherArticleOnTheSameMatterIsNone() {
        String first = print("Morning Ludd", WIRE.formatted("Ludd"));
        String other = print("Evening Ludd",
                """
                        Keepers of lighthouses along the coast have asked for a meeting with the office that employs them.

                        “Ships find their way by satellite, and the lamp of Ludd costs us more than the harbour earns,” Perpetua Quill, \
                        who runs the coast office, had said on Wednesday.

                        The keepers say that nobody asked them. They want their towers counted, their hours written down and their \
                        pensions paid before the first lamp goes out, and they have hired a lawyer from the capital to put that in writing.

                        Their union has eighty members, most of whom are older than the lamps that they look after.""");

        assertThat(copies(first, "Ludd")).isEmpty();
        assertThat(copies(other, "")).isEmpty();
        assertThat(alsoIn(other)).as("what both quote").contains("Morning Ludd");
    }

    @Test
    void anUtteranceIsFoundWhereItIsQuotedInPart() {
        print("Morning Voe",
                "“The ferry was late, the ferry was full, and the ferry was on fire,” Ottilie Fenn-Marsh told reporters.");
        String part = print("Evening Voe",
                "Ottilie Fenn-Marsh complained that “the ferry was full, and the ferry was on fire”.");

        assertThat(alsoIn(part)).containsExactly("Morning Voe");
    }

    @Test
    void theSameWordsOfAnotherSpeakerAreNot() {
        print("Morning Yell", "“The island council must answer for every missing crate,” said Leopold Harrowgate.");
        String other = print("Evening Yell",
                "“The island council must answer for every missing crate,” said Clementine Oxbury.");

        assertThat(alsoIn(other)).isEmpty();
    }

    @Test
    void aListOfDistinctUtterancesHasEachOnceAsTheEarliestOfThoseListedQuotesIt() {
        String said = "“Every lobster in this bay has an owner except the blue ones,” said Ignatius Penhallow-Reed.";
        print("Morning Unst", said, "2031-05-01T06:00:00Z");
        print("Evening Unst", said, "2031-05-01T18:00:00Z");
        print("Weekly Unst", said, "2031-05-04T06:00:00Z");

        assertThat(publications("distinct: true")).containsExactly("Morning Unst");
        assertThat(publications("distinct: true, from: \"2031-05-01T12:00:00Z\"")).containsExactly("Evening Unst");
        assertThat(publications("distinct: false")).hasSize(3);
        assertThat(ask("{ statements(filter: {speaker: \"Ignatius Penhallow-Reed\", distinct: true}) { totalCount } }")
                .getInt("statements.totalCount")).isEqualTo(1);
    }

    @Test
    void articlesThatArriveAtTheSameTimeFindEachOther() throws Exception {
        String wire = WIRE.formatted("Papa Stour");
        for (String article : atOnce(8, paper -> print("Stour Post " + paper, wire))) {
            assertThat(copies(article, "Stour")).hasSize(7);
        }
    }

    @Test
    void articlesOfBeforeThereWereCopiesAreComparedLater() {
        String first = print("Morning Fetlar", WIRE.formatted("Fetlar"));
        String second = print("Evening Fetlar", WIRE.formatted("Fetlar") + "\n\nMore to follow.");
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("article_copy", "statement_copy", "statement_sketch")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
            entities.createNativeQuery("update article_sketch set bands = null, linked = false").executeUpdate();
        });
        assertThat(copies(first, "Fetlar")).isEmpty();

        unlinked.link();

        assertThat(copies(first, "Fetlar")).containsExactly("Evening Fetlar");
        assertThat(copies(second, "Fetlar")).containsExactly("Morning Fetlar");
        assertThat(alsoIn(first)).contains("Evening Fetlar");
    }

    private static String print(String publication, String content) {
        return ingest(Map.of("content", content, "format", "TEXT", "publication", publication));
    }

    private static String print(String publication, String content, String publishedAt) {
        return ingest(Map.of("content", content, "format", "TEXT", "publication", publication, "publishedAt", publishedAt));
    }

    /** The copies in papers of that place: those of the other tests are the same article too, set elsewhere. */
    private static List<String> copies(String article, String place) {
        return ask("query ($id: ID!) { article(id: $id) { copies { nodes { publication { name } } } } }", Map.of("id", article))
                .<String>getList("article.copies.nodes.publication.name").stream().filter(paper -> paper.contains(place))
                .toList();
    }

    /** Where anything that the article quotes stands too. */
    private static List<String> alsoIn(String article) {
        return ask("""
                query ($id: ID!) { article(id: $id) { statements { nodes {
                  alsoIn { nodes { article { publication { name } } } } } } } }""", Map.of("id", article))
                .<List<String>>getList("article.statements.nodes.alsoIn.nodes.article.publication.name").stream()
                .flatMap(List::stream).distinct().toList();
    }

    private static List<String> publications(String filter) {
        return ask("{ statements(filter: {speaker: \"Ignatius Penhallow-Reed\", " + filter
                + "}) { nodes { article { publication { name } } } } }").getList("statements.nodes.article.publication.name");
    }
}
