package org.quoth.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.document.Document;
import org.quoth.document.Release;
import org.quoth.extract.Extractor;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.read.Readers;
import org.quoth.read.UnreadableException;

import io.micrometer.core.annotation.Timed;
import io.opentelemetry.instrumentation.annotations.WithSpan;

/**
 * Takes articles in. The same article again is the same article: nothing is stored twice and nothing changes. A newer version
 * takes the place of the older one. What its supplier has not released is kept until then, and not served.
 */
@ApplicationScoped
public class Ingest {
    @Inject
    QuothConfig config;

    @Inject
    Extractor extractor;

    @Inject
    Recognition recognition;

    @Inject
    ArticleStore store;

    @Inject
    GroupCommit group;

    private final Readers readers = new Readers();

    /**
     * Extracts and stores; answers the article's key when it is on disk.
     *
     * @throws RequestException {@code NOT_RELEASED} if the article is kept, but not yet stored
     */
    Long ingest(Incoming incoming) {
        Outcome outcome = incoming.released() ? store(incoming) : hold(incoming);
        if (outcome.held() != null) {
            throw notReleased(outcome.held());
        }
        return outcome.article();
    }

    /**
     * Stores an article and the posts that it introduces; answers the article's key when all are on disk. A post that was
     * deleted for good stays away.
     */
    Long ingest(List<Incoming> article) {
        Long key = ingest(article.get(0));
        for (Incoming post : article.subList(1, article.size())) {
            try {
                ingest(post);
            } catch (RequestException e) {
                if (e.code() != ErrorCode.DELETED) {
                    throw e;
                }
            }
        }
        return key;
    }

    private Outcome store(Incoming incoming) {
        Optional<Long> unchanged = recognition.unchanged(incoming);
        return unchanged.isPresent()
                ? Outcome.stored(unchanged.get())
                : group.store(new Found(incoming, extractor.extract(incoming.document())));
    }

    private Outcome hold(Incoming incoming) {
        if (incoming.status() == Release.Status.CANCELED && incoming.fingerprint().identity() == null) {
            throw new RequestException(ErrorCode.NOT_RELEASED,
                    "Its supplier has cancelled the article, but does not say which: it has no id");
        }
        return store.hold(incoming);
    }

    private static RequestException notReleased(HeldArticle held) {
        return switch (held.status) {
            case CANCELED -> new RequestException(ErrorCode.NOT_RELEASED,
                    "Its supplier has cancelled the article; it is not served any more");
            case WITHHELD -> new RequestException(ErrorCode.NOT_RELEASED,
                    "Its supplier withholds the article; it is kept until a version comes that may be used");
            case USABLE -> new RequestException(ErrorCode.NOT_RELEASED,
                    "The article is embargoed; it is kept and will be served from " + held.embargoedUntil,
                    Map.of("heldUntil", held.embargoedUntil.toString()));
        };
    }

    /**
     * The one article that the input holds and, behind it, the posts that it introduces, where it is a live blog.
     *
     * @throws RequestException if it holds none or several
     */
    List<Incoming> read(ArticleInput input) {
        List<Incoming> articles = readAll(input);
        if (articles.size() > 1 + articles.get(0).document().posts().size()) {
            throw new RequestException(ErrorCode.SEVERAL_ARTICLES, articles.get(0).document().format()
                    + ": expected one article, found " + articles.size() + "; ingestAll and extractAll take several");
        }
        return articles;
    }

    /**
     * The articles that the input holds, in its order, at least one; posts of a live blog stand behind what introduces them.
     *
     * @throws RequestException if it holds none
     */
    @WithSpan("read")
    @Timed(value = "quoth.read", description = "Reading what was sent, by input")
    List<Incoming> readAll(ArticleInput input) {
        String content = input.text(config.content().maxSize().asLongValue());
        try {
            List<Document> documents = readers.readAll(input.format(), content, input.url());
            List<Incoming> articles = new ArrayList<>();
            for (Document document : documents) {
                Incoming lead = Incoming.article(input, content, articles.size(), documents.size() == 1,
                        checked(input.over(document)));
                articles.add(lead);
                List<String> introduced = introduced(document);
                for (Document post : document.posts()) {
                    articles.add(Incoming.post(lead, articles.size(), ArticleInput.isApart(post, document),
                            checked(input.over(post, document)).amid(introduced)));
                }
            }
            return articles;
        } catch (UnreadableException e) {
            throw new RequestException(ErrorCode.valueOf(e.code().name()), e.getMessage());
        }
    }

    private List<String> introduced(Document liveBlog) {
        return liveBlog.posts().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(liveBlog), liveBlog.posts().stream())
                        .flatMap(document -> extractor.persons(document).stream()).distinct().toList();
    }

    /** Publications and topics are looked up by indexes, whose entries have a limit. */
    private static Document checked(Document document) {
        if (document.publication() != null) {
            ClientValue.checked("publication", document.publication().name());
        }
        document.topics().forEach(topic -> ClientValue.checked("topic", topic));
        ClientValue.checked("publishedAt", document.publishedAt());
        if (document.url() != null && document.url().indexOf('\0') >= 0) {
            throw RequestException.invalidArgument("url holds a NUL");
        }
        return document;
    }
}
