package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class LiveBlogTest {
    private static final String LEAD = "<p>The council of Port Arden will close the harbour tunnel for a year, the mayor said on Monday.</p>"
            + "<p>Traders asked who would pay for the months without customers, and the council gave no answer.</p>";
    private static final String FIRST = "The mayor will speak at noon, a spokesman for the town told reporters outside the hall.";
    private static final String SECOND = "“We cannot wait until the water comes in,” Ilse Brandmeer told the council on Monday.";
    private static final String DATA = """
            {"@type": "LiveBlogPosting", "headline": "Tunnel to close: latest", "author": "Tomas Varga", "liveBlogUpdate": [
             {"@type": "BlogPosting", "headline": "Mayor to speak", "url": "https://courier.example/tunnel#p2",
              "datePublished": "2031-05-06T09:00:00Z", "author": {"name": "Lena Oduya"}},
             {"@type": "BlogPosting", "headline": "&ldquo;We cannot wait&rdquo;", "url": "https://courier.example/tunnel#p1",
              "datePublished": "2031-05-06T08:00:00Z"}%s]}""";
    private static final String POSTS = "<div class='posts'>" + post("p2", "Mayor to speak", FIRST) + "<div class='ad'></div>"
            + post("p1", "“We cannot wait”", SECOND) + "<div class='pages'>Older</div></div>";

    private static String post(String id, String headline, String text) {
        return "<div class='post' id='%s'><h3>%s</h3><p>%s</p></div>".formatted(id, headline, text);
    }

    private static WebArticle read(String data, String body) {
        return WebArticle.of("""
                <!DOCTYPE html><html lang="en"><head><title>Tunnel to close: latest - Lowenfels Courier</title>
                <script type="application/ld+json">%s</script></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
                <main><article><h1>Tunnel to close: latest</h1><div class="article-body">%s</div></article></main>
                <footer><p>© 2031 Lowenfels Courier. All rights reserved.</p></footer></body></html>""".formatted(data, body),
                "https://courier.example/tunnel");
    }

    private static void isCut(WebArticle article) {
        assertThat(article.paragraphs()).hasSize(2).allMatch(paragraph -> LEAD.contains(paragraph));
        assertThat(article.posts()).extracting(LivePost::headline).containsExactly("Mayor to speak", "“We cannot wait”");
        assertThat(article.posts()).extracting(LivePost::paragraphs).containsExactly(List.of(FIRST), List.of(SECOND));
    }

    @Test
    void postsAreArticlesOfTheirOwn() {
        WebArticle article = read(DATA.formatted(""), LEAD + POSTS);
        isCut(article);
        assertThat(article.posts().get(0)).satisfies(post -> {
            assertThat(post.url()).isEqualTo("https://courier.example/tunnel#p2");
            assertThat(post.publishedAt()).isEqualTo("2031-05-06T09:00:00Z");
            assertThat(post.authors()).containsExactly("Lena Oduya");
        });
    }

    @Test
    void postsAreFoundByTheirHeadlines() {
        isCut(read(DATA.formatted(""), LEAD + POSTS.replace("id='p", "id='x")));
    }

    @Test
    void postsNeedNoElementOfTheirOwn() {
        isCut(read(DATA.formatted(""), LEAD + "<h3>Mayor to speak</h3><p>" + FIRST + "</p><h3>“We cannot wait”</h3><p>" + SECOND
                + "</p>"));
    }

    @Test
    void whatStandsBehindThePostsIsNoneOfThem() {
        String last = "<p>The tunnel was opened in 1962 and carries 30,000 cars a day between the port and the station.</p>";
        WebArticle article = read(DATA.formatted(""),
                LEAD + POSTS.replace("<div class='pages'>Older</div></div>", last + "</div>"));
        assertThat(article.paragraphs()).hasSize(3).last().asString().startsWith("The tunnel was opened");
        assertThat(article.posts().get(1).paragraphs()).containsExactly(SECOND);
    }

    @Test
    void aPostThatTheDataLeaveOutIsToldByItsLooks() {
        WebArticle article = read(DATA.formatted(""),
                LEAD + POSTS.replace("<div class='ad'>", post("p9", "Ferry doubled", FIRST.replace("mayor", "harbour master"))
                        + "<div class='ad'>"));
        assertThat(article.posts()).hasSize(3);
        assertThat(article.posts().get(1)).satisfies(post -> {
            assertThat(post.headline()).isEqualTo("Ferry doubled");
            assertThat(post.url()).isEqualTo("https://courier.example/tunnel#p9");
        });
    }

    @Test
    void aPostThatThePageDoesNotShowIsReadFromItsData() {
        String hidden = ",{\"@type\": \"BlogPosting\", \"headline\": \"Earlier\", \"articleBody\": \"The council met at nine, she said.\"}";
        WebArticle article = read(DATA.formatted(hidden), LEAD + POSTS);
        assertThat(article.posts()).hasSize(3).last()
                .satisfies(post -> assertThat(post.paragraphs()).containsExactly("The council met at nine, she said."));
    }

    @Test
    void aPostWithoutASentenceIsNone() {
        assertThat(read(DATA.formatted(""), LEAD + POSTS.replace("<p>" + FIRST + "</p>", "<img src='a.jpg'>")).posts())
                .extracting(LivePost::headline).containsExactly("“We cannot wait”");
    }

    @Test
    void microdataTellPostsToo() {
        WebArticle article = read("{}", LEAD + POSTS.replace("class='post'",
                "class='post' itemprop='liveBlogUpdate' itemscope itemtype='https://schema.org/BlogPosting'"));
        isCut(article);
    }

    @Test
    void withoutATextThatIntroducesThemPostsAreOneArticle() {
        WebArticle article = read(DATA.formatted(""), POSTS);
        assertThat(article.posts()).isEmpty();
        assertThat(article.paragraphs()).contains(FIRST, SECOND);
    }

    @Test
    void sectionsOfAnArticleAreNoPosts() {
        WebArticle article = read("{\"@type\": \"NewsArticle\", \"headline\": \"Tunnel to close\"}", LEAD + POSTS);
        assertThat(article.posts()).isEmpty();
        assertThat(article.paragraphs()).contains(FIRST, SECOND);
    }
}
