package org.quoth.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quoth.document.ArticleFormat;

/**
 * Web pages a second on one thread, from HTML to a document. A page has what a newspaper's page has: 800 words of article among
 * menus, teasers, comments, and scripts that make up most of it. Where the environment variable {@code PAGES} names a folder, the
 * pages in it (.html, .html.gz) are read in turn instead.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = { "-Xmx300m", "-XX:+UseSerialGC" })
public class PageBenchmark {
    private static final String[] PARAGRAPHS = {
            "“The bridge will not be rebuilt before the spring,” said Carla Moreno, the mayor of Lindal. “We have neither the "
                    + "money nor the engineers, and <a href='/report'>a report</a> says that the pillars are cracked.”",
            "Mr. Olsen, who leads the opposition in the town council, called the delay “a scandal” and urged the mayor to resign.",
            "The port authority said on Monday that the ferry would run every hour, although <em>several captains</em> told "
                    + "reporters that they had not been asked.",
            "The town has 40,000 inhabitants. Most of them live on the northern bank of the river, where the shops, the schools "
                    + "and the railway station are, and cross it twice a day." };
    private static final int ARTICLE = 24;
    private static final int TEASERS = 120;
    private static final int COMMENTS = 30;

    /** How long the page is, in thousands of characters. */
    @Param("280")
    public int kilo;

    private List<String> pages;
    private int next;
    private Readers readers;

    @Setup
    public void prepare() throws IOException {
        readers = new Readers();
        String folder = System.getenv("PAGES");
        pages = folder == null ? List.of(made()) : read(Path.of(folder));
        System.out.printf("%d pages of %d characters on average%n", pages.size(),
                pages.stream().mapToInt(String::length).sum() / pages.size());
    }

    private static List<String> read(Path folder) throws IOException {
        List<String> pages = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{html,html.gz}")) {
            for (Path file : files) {
                try (InputStream bytes = Files.newInputStream(file);
                        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
                    pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalStateException("No page in " + folder);
        }
        return pages;
    }

    private String made() {
        StringBuilder body = new StringBuilder("<nav class='site-menu'><ul>");
        for (int i = 0; i < 80; i++) {
            body.append("<li class='menu-item'><a href='/section/").append(i).append("'>Section ").append(i).append("</a></li>");
        }
        body.append("</ul></nav><main id='content'><article class='story'><header><h1>Bridge to stay shut until spring</h1>"
                + "<p class='byline'>By <a href='/author/lind'>Vera Lind</a></p></header><div class='story-body'>");
        for (int i = 0; i < ARTICLE; i++) {
            body.append("<p class='story-paragraph'>").append(PARAGRAPHS[i % PARAGRAPHS.length]).append("</p>");
        }
        body.append("</div><figure><img src='b.jpg'><figcaption>The bridge at Lindal. Photo: Jo Ferrant</figcaption></figure>"
                + "</article><aside class='related'>");
        for (int i = 0; i < TEASERS; i++) {
            body.append("<div class='card card--small'><a href='/").append(i).append("'><h3 class='card__title'>Ferry number ")
                    .append(i).append(" runs again</h3></a><p class='card__text'>The captains had asked for more fuel.</p></div>");
        }
        body.append("</aside><section id='comments'>");
        for (int i = 0; i < COMMENTS; i++) {
            body.append("<div class='comment'><span class='comment-author'>reader ").append(i)
                    .append("</span><p>I have said so for years, and nobody listened to me then.</p></div>");
        }
        body.append("</section></main><footer><p>© The Lindal Post. All rights reserved.</p></footer>");
        String data = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Bridge to stay shut until "
                + "spring\", \"author\": {\"@type\": \"Person\", \"name\": \"Vera Lind\"}, \"datePublished\": "
                + "\"2031-05-06T07:08:09Z\"}</script>";
        String script = "<script>window.queue.push({\"slot\": \"a1\", \"sizes\": [300, 250], \"lazy\": true});</script>";
        int scripts = Math.max(0, (1000 * kilo - body.length()) / script.length());
        return "<!DOCTYPE html><html lang='en'><head><title>Bridge to stay shut until spring - The Lindal Post</title>" + data
                + script.repeat(scripts) + "</head><body>" + body + "</body></html>";
    }

    /** A page without an article is a page, too. */
    @Benchmark
    public Object page() {
        String page = pages.get(next++ % pages.size());
        try {
            return readers.read(ArticleFormat.HTML, page, "https://post.example/bridge");
        } catch (UnreadableException none) {
            return none;
        }
    }
}
