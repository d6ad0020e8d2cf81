package org.quoth.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.AtOnce.atOnce;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quoth.support.Graph;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorsTest {
    @Test
    void inAnArticleAllNamesOfAPersonAreOneActor() {
        JsonPath article = ask(
                "query ($id: ID!) { article(id: $id) { speakers { role actor { name kind aliases } statements { mention { text } } } } }",
                Map.of("id", ingest("""
                        President Casimir Dunmore of Astravia proposed a truce on Friday.

                        “We shall keep it,” Mr Dunmore said. He said the fleet would sail home.

                        “It was time,” Dunmore added.""")));
        assertThat(article.getList("article.speakers")).hasSize(1);
        assertThat(article.getString("article.speakers[0].actor.name")).isEqualTo("Casimir Dunmore");
        assertThat(article.getString("article.speakers[0].actor.kind")).isEqualTo("PERSON");
        assertThat(article.getString("article.speakers[0].role")).isEqualTo("President");
        assertThat(article.<String>getList("article.speakers[0].statements.mention.text"))
                .anyMatch(text -> text.contains("Casimir Dunmore")).contains("Mr Dunmore", "He", "Dunmore");
    }

    @Test
    void anActorIsFoundAgainInTheNextArticleByNameAndAlias() {
        ingest("“Never,” said Winifred Ostrava, the head of the Alliance of Toll Keepers (ATK). The ATK denied that tolls would rise.");
        ingest("The ATK said that bridges were safe. Mrs Winifred Ostrava said they would be painted.");
        JsonPath actors = ask(
                """
                        { person: actors(filter: {name: "winifred ostrava"}) { nodes { name kind statements { totalCount } articles { totalCount } } }
                          body: actor(name: "ATK") { name kind aliases articles { totalCount } } }""");
        assertThat(actors.getList("person.nodes")).hasSize(1);
        assertThat(actors.getInt("person.nodes[0].statements.totalCount")).isEqualTo(2);
        assertThat(actors.getInt("person.nodes[0].articles.totalCount")).isEqualTo(2);
        assertThat(actors.getString("body.name")).isEqualTo("Alliance of Toll Keepers");
        assertThat(actors.getString("body.kind")).isEqualTo("ORGANIZATION");
        assertThat(actors.getInt("body.articles.totalCount")).isEqualTo(2);
    }

    @Test
    void rolesAreCountedByArticlesWhateverTheirCase() {
        ingest("President Ludovica Brandt said it would rain.");
        ingest("Ludovica Brandt, the president, said it had rained.");
        JsonPath roles = ask("{ actor(name: \"Ludovica Brandt\") { roles { role articles firstSeen lastSeen } } }");
        assertThat(roles.getList("actor.roles")).hasSize(1);
        assertThat(roles.getString("actor.roles[0].role")).isEqualToIgnoringCase("president");
        assertThat(roles.getInt("actor.roles[0].articles")).isEqualTo(2);
    }

    @Test
    void aSurnameAloneMakesNoTwoPeopleOne() {
        String mill = ingest("Leopold Strand said the mill would close.");
        String weir = ingest("Mr Strand said nothing had been decided about the weir.");
        String opera = ingest("Mr Strand said the opera was dreadful.");
        assertThat(speakers(mill, weir, opera)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void twoPeopleWithOneNameForShortStayTwo() {
        String mayor = ingest("James Orrin Velk, the mayor of Brill, said it rained. James Velk said it poured.");
        String poet = ingest("James Tobias Velk, a poet from Pellow, said it shone. James Velk said it glowed.");
        String either = ingest("James Velk said it hailed.");
        assertThat(speakers(mayor, poet, either)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void twoOfOneNameInOnePostInTwoPlacesAreTwoAndListedWithWhoeverMayBeEither() {
        String lenk = ingest("Albin Drosser, the mayor of Lenk, said it rained. Hesper Aul said it poured.");
        String brill = ingest("Albin Drosser, the mayor of Brill, said it shone.");
        String either = ingest("Albin Drosser said it hailed.");
        assertThat(speakers(lenk, brill, either)).doesNotHaveDuplicates();
        assertThat(ask("query ($id: ID) { mergeCandidates(actor: $id) { totalCount } }", Map.of("id", speakers(either).get(0)))
                .getInt("mergeCandidates.totalCount")).isEqualTo(2);
        ingest("Albin Drosser, the mayor of Brill, said it glowed. Hesper Aul said it shone.");
        assertThat(speakers(lenk, brill, either).stream().distinct()).as("who have an acquaintance in common").hasSize(1);
    }

    @Test
    void twoOfOneNameInTwoSportsOrOfTwoAgesAreTwo() {
        String striker = ingest("Osbert Nunnick, a striker, said it rained. Minna Farrow said it poured.");
        String golfer = ingest("Osbert Nunnick, a golfer, said it shone.");
        assertThat(speakers(striker, golfer)).doesNotHaveDuplicates();
        ingest("Osbert Nunnick, a golfer, said it glowed. Minna Farrow said it shone.");
        assertThat(speakers(striker, golfer).stream().distinct()).as("who have an acquaintance in common").hasSize(1);
        String young = ingestOf("2024", "Enid Farthing, 24, said it rained.");
        String old = ingestOf("2025", "Enid Farthing, 71, said it shone.");
        String older = ingestOf("2025", "Enid Farthing, 26, said it hailed.");
        assertThat(speakers(young, old)).doesNotHaveDuplicates();
        assertThat(speakers(young, older).stream().distinct()).hasSize(1);
    }

    private static String ingestOf(String year, String text) {
        return ingest(Map.of("content", text, "format", "TEXT", "publishedAt", year + "-06-01T00:00:00Z"));
    }

    @Test
    void articlesThatAreSentAtOnceAgreeOnABodyAndItsAcronym() throws Exception {
        List<String> texts = List.of("The League of Kettle Friends (LKF) said the water was hot.",
                "The LKF said the water was cold.");
        List<String> articles = atOnce(2, i -> ingest(texts.get(i)));
        assertThat(speakers(articles.toArray(String[]::new))).hasSize(2);
        assertThat(speakers(articles.toArray(String[]::new)).stream().distinct()).hasSize(1);
    }

    /** The ids of the actors that speak first in the articles. */
    private static List<String> speakers(String... articles) {
        return Stream.of(articles).map(Graph::speaker).toList();
    }

    @Test
    void aNameThatSeveralBearIsAnErrorThatListsThem() {
        ingest("Ambrose Fallowfield and Beatrix Fallowfield are both out. Mr Fallowfield said he was glad. Ms Fallowfield said she was too.");
        assertThat(errorCode("{ actor(name: \"Fallowfield\") { id } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void anUnnamedSourceIsASpeakerWithoutAnActor() {
        JsonPath article = ask("query ($id: ID!) { article(id: $id) { speakers { name actor { name } } } }",
                Map.of("id", ingest("Some members of the harbour board asked how the dredger would be paid for.")));
        assertThat(article.getString("article.speakers[0].name")).containsIgnoringCase("members of the harbour board");
        assertThat(article.<Object>get("article.speakers[0].actor")).isNull();
    }

    @Test
    void aCountryThatSpeaksIsAPlace() {
        JsonPath article = ask("query ($id: ID!) { article(id: $id) { speakers { actor { name kind } } } }",
                Map.of("id", ingest("Norway continues to deny that its trawlers crossed the line.")));
        assertThat(article.getString("article.speakers[0].actor.name")).isEqualTo("Norway");
        assertThat(article.getString("article.speakers[0].actor.kind")).isEqualTo("PLACE");
    }

    @Test
    void neitherOrBothOfIdAndNameIsAnError() {
        assertThat(errorCode("{ actor { id } }")).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode("{ actor(id: \"QWN0b3I6MQ\", name: \"x\") { id } }")).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode("{ actor(name: \"Nobody At All\") { id } }")).isEqualTo("NOT_FOUND");
    }

    @Test
    void namesAreCountedAndTellWhereTheyWereFirstSeen() {
        ingest(Map.of("content", "Theodora Lisk said it rained. Ms Lisk left.", "publishedAt", "2031-03-02T10:00:00Z"));
        String first = ingest(Map.of("content", "Theodora Lisk said it poured.", "publishedAt", "2031-03-01T10:00:00Z"));
        JsonPath actor = ask("""
                { actor(name: "Theodora Lisk") { names { name articles firstSeenAt firstArticle { id } } aliases } }""");
        assertThat(actor.getList("actor.aliases")).containsExactly("Theodora Lisk", "Lisk");
        assertThat(actor.getList("actor.names.articles")).containsExactly(2, 1);
        assertThat(actor.getString("actor.names[0].firstSeenAt")).isEqualTo("2031-03-01T10:00:00Z");
        assertThat(actor.getString("actor.names[0].firstArticle.id")).isEqualTo(first);
    }

    @Test
    void theCanonicalNameIsTheFullestCommonOne() {
        ingest("Rosalind Imogen Quarrie said it rained.");
        ingest("Rosalind Quarrie said it poured.");
        assertThat(ask("{ actor(name: \"Rosalind Quarrie\") { name } }").getString("actor.name"))
                .isEqualTo("Rosalind Imogen Quarrie");
        for (int i = 0; i < 10; i++) {
            ingest("Rosalind Quarrie said it poured on day " + i + ".");
        }
        assertThat(ask("{ actor(name: \"Rosalind Imogen Quarrie\") { name } }").getString("actor.name"))
                .isEqualTo("Rosalind Quarrie");
    }

    @Test
    void aCountryIsNotCalledByTheSeatOfItsGovernment() {
        String article = ingest("Russia denied that it had asked for talks. The Kremlin said on Monday that no date was set.");
        assertThat(ask("query ($id: ID!) { article(id: $id) { mentions { name aliases } } }", Map.of("id", article))
                .<String>getList("article.mentions.name")).contains("Russia").doesNotContain("Kremlin");
    }

    @Test
    void whoSpeaksInTheSameArticlesIsCounted() {
        ingest("Perpetua Nyland said it rained. Barnaby Colstrup said it poured. Quentin Aldous said it shone.");
        ingest("Perpetua Nyland said it rained again. Barnaby Colstrup said it poured again.");
        JsonPath actor = ask(
                """
                        { actor(name: "Perpetua Nyland") { all: speaksWith { actor { name } articles } one: speaksWith(first: 1) { articles } } }""");
        assertThat(actor.getList("actor.all.actor.name")).containsExactly("Barnaby Colstrup", "Quentin Aldous");
        assertThat(actor.getList("actor.all.articles")).containsExactly(2, 1);
        assertThat(actor.getList("actor.one")).hasSize(1);
    }

    @Test
    void activityIsCountedByDayWeekAndMonth() {
        for (String day : List.of("2031-03-01", "2031-03-03", "2031-03-04", "2031-04-01")) {
            ingest(Map.of("content", "On " + day + " Gwendolyn Oxnard said it rained.", "publishedAt", day + "T10:00:00Z"));
        }
        JsonPath actor = ask(
                """
                        { actor(name: "Gwendolyn Oxnard") {
                            day: activity(by: DAY, from: "2031-03-03T00:00:00Z", to: "2031-03-31T00:00:00Z") { start statements articles }
                            week: activity(by: WEEK) { start statements } month: activity(by: MONTH) { start statements } } }""");
        assertThat(actor.getList("actor.day.start")).containsExactly("2031-03-03T00:00:00Z", "2031-03-04T00:00:00Z");
        assertThat(actor.getList("actor.week.statements")).containsExactly(1, 2, 1);
        assertThat(actor.getList("actor.month.statements")).containsExactly(3, 1);
    }

    @Test
    void aRoleTellsTheBodyThatItBelongsTo() {
        ingest("Cornelius Vane, a spokesman for the Harbour Board, said it rained.");
        assertThat(ask("{ actor(name: \"Cornelius Vane\") { roles { role organization } } }")
                .getString("actor.roles[0].organization")).isEqualTo("Harbour Board");
    }

    @Test
    void anOfficeAndASurnameAreEnoughWhereOneFits() {
        String full = ingest("President Leocadia Thrupp of Norway said it rained.");
        String surname = ingest("Norway is wet. President Thrupp said it poured.");
        String other = ingest("Chile is dry. President Thrupp said it would rain.");
        assertThat(speakers(full, surname, other)).element(1).isEqualTo(speakers(full).get(0));
        assertThat(speakers(other)).isNotEqualTo(speakers(full));
    }

    @Test
    void whatIsOpenIsListedWithItsEvidenceAndAnOldIdLeadsOn() {
        String shorter = speakers(ingest("The KRBX said it rained. Isolde Farrant said it poured.")).get(0);
        ingest("The Kettle Repair Board of Xanthe (KRBX) said it rained. Isolde Farrant said it poured.");
        assertThat(ask("query ($id: ID!) { actor(id: $id) { name } }", Map.of("id", shorter)).getString("actor.name"))
                .isEqualTo("Kettle Repair Board of Xanthe");
        ingest("The Kite Riders Bureau of Xanthe (KRBX) said it rained.");
        JsonPath candidates = ask("""
                query ($id: ID!) { mergeCandidates(actor: $id) { totalCount nodes {
                    actor { name } other { name } sharedNames sharedRoles sharedTopics sharedActors { name } } } }""",
                Map.of("id", ask("{ actors(filter: {name: \"Kettle Repair Board of Xanthe\"}) { nodes { id } } }")
                        .getString("actors.nodes[0].id")));
        assertThat(candidates.getInt("mergeCandidates.totalCount")).isEqualTo(1);
        assertThat(candidates.getList("mergeCandidates.nodes[0].sharedNames")).containsExactly("KRBX");
        assertThat(candidates.getList("mergeCandidates.nodes[0].sharedActors.name")).containsExactly("Isolde Farrant");
    }
}
