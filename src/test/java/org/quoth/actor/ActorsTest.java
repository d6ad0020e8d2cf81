package org.quoth.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.Map;

import org.junit.jupiter.api.Test;
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
    void aSurnameAloneDoesNotMakeTwoPeopleOne() {
        ingest("Leopold Strand said the mill would close.");
        ingest("Agatha Strand said the mill would open.");
        ingest("Strand said nothing had been decided about the weir.");
        assertThat(
                ask("{ actor(name: \"Leopold Strand\") { statements { totalCount } } }").getInt("actor.statements.totalCount"))
                .isEqualTo(1);
        assertThat(
                ask("{ actor(name: \"Agatha Strand\") { statements { totalCount } } }").getInt("actor.statements.totalCount"))
                .isEqualTo(1);
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
}
