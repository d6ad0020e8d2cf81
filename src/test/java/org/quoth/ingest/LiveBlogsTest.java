package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.articles;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A live blog is what introduces it and its posts: articles that know each other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveBlogsTest {
    private static final String PAGE = """
            <html><head><title>Flood in Brill</title><script type="application/ld+json">%s</script></head><body><article>
            <h1>Flood in Brill</h1><p>The town of Brill has been under water since Monday, and nobody knows for how long.</p>
            <p>The school is closed, the mayor said, and the station will stay closed until the river goes down.</p>%s
            </article></body></html>""";

    @Test
    void aLiveBlogIsStoredAsWhatIntroducesItAndAnArticleAPost() {
        int before = articles();
        String id = ingest(liveBlog("The gates stay shut, Orla Tamsin said."));
        assertThat(articles()).isEqualTo(before + 3);
        assertThat(ask("query ($id: ID!) { article(id: $id) { body } }", Map.of("id", id)).getString("article.body"))
                .startsWith("The town of Brill")
                .doesNotContain("Wilmot Harker");
        assertThat(ingest(liveBlog("The gates are open again, Orla Tamsin said."))).isEqualTo(id);
        assertThat(articles()).isEqualTo(before + 3);
    }

    @Test
    void aLiveBlogAndItsPostsLeadToEachOtherAndAreDeletedTogether() {
        String id = ingest(liveBlog("lead", "“They stay shut,” Mr Harker said. Orla Tamsin agreed."));
        JsonPath blog = ask(
                """
                        query ($id: ID!) { article(id: $id) { liveBlog { id } posts { totalCount nodes { id headline posts { totalCount }
                          liveBlog { id } statements { nodes { speaker { name actor { name } } } } } } } }""",
                Map.of("id", id));
        assertThat(blog.<Object>get("article.liveBlog")).isNull();
        assertThat(blog.<String>getList("article.posts.nodes.headline")).containsExactlyInAnyOrder("Gates", "Pumps");
        assertThat(blog.<String>getList("article.posts.nodes.liveBlog.id")).containsOnly(id).hasSize(2);
        assertThat(blog.<Integer>getList("article.posts.nodes.posts.totalCount")).containsOnly(0);
        assertThat(blog.<String>getList(
                "article.posts.nodes.find { it.headline == 'Gates' }.statements.nodes.speaker.actor.name"))
                .as("whom another post names in full").contains("Wilmot Harker");
        int before = articles();
        assertThat(ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"asked\") { articles } }", Map.of("id", id))
                .getInt("deleteArticle.articles")).isEqualTo(3);
        assertThat(articles()).isEqualTo(before - 3);
        assertThat(ask("mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) { error { code } } }",
                Map.of("inputs", List.of(liveBlog("lead", "A post that is new, Ada Quillon said, comes too late."))))
                .<String>getList("ingestAll.error.code")).containsOnly("DELETED").hasSize(3);
    }

    @Test
    void extractShowsTheArticleAndThePostsThatItIntroduces() {
        JsonPath shown = ask("""
                query ($input: ArticleInput!) { extract(input: $input) {
                  body url posts { headline url publishedAt bylines { name role } statements { speaker { name } } } } }""",
                Map.of("input", liveBlog("The gates stay shut, Orla Tamsin said.")));
        assertThat(shown.getString("extract.body")).startsWith("The town of Brill");
        assertThat(shown.getString("extract.url")).isEqualTo("https://brill.example/flood");
        assertThat(shown.<String>getList("extract.posts.url")).containsExactly("https://brill.example/flood#a",
                "https://brill.example/flood#b");
        assertThat(shown.<String>getList("extract.posts.headline")).containsExactly("Gates", "Pumps");
        assertThat(shown.<String>getList("extract.posts.statements.speaker.name.flatten()")).containsExactly("Orla Tamsin",
                "Wilmot Harker");
        assertThat(shown.getString("extract.posts[1].bylines[0].name")).isEqualTo("Ada Quillon");
    }

    private static Map<String, Object> liveBlog(String post) {
        return liveBlog("flood", post);
    }

    private static Map<String, Object> liveBlog(String path, String post) {
        return Map.of("format", "HTML", "url", "https://brill.example/" + path, "publication", "The Brill Live " + path,
                "content",
                PAGE.formatted("""
                        {"@type": "LiveBlogPosting", "headline": "Flood in Brill", "liveBlogUpdate": [
                         {"headline": "Gates", "url": "https://brill.example/flood#a", "datePublished": "2031-05-06T09:00:00Z"},
                         {"headline": "Pumps", "url": "https://brill.example/flood#b", "author": {"name": "Ada Quillon"}}]}"""
                        .replace("flood#", path + "#"),
                        "<div id=a><h3>Gates</h3><p>" + post + "</p></div><div id=b><h3>Pumps</h3>"
                                + "<p>“All pumps are running,” Wilmot Harker told the council.</p></div>"));
    }
}
