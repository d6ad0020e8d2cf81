package org.quoth.ingest;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.read.text.Encoding;

/** An article as a client sends it. */
@Description("An article, as text (content) or as bytes (contentBase64). What is given beside the content takes precedence over what is read from it.")
@Input("ArticleInput")
public record ArticleInput(
        @Description("The article in the form in which it arrived. Either this or contentBase64 is given.") String content,
        @Description("The article's bytes in Base64, for content of which the character set is not known for sure: it is told by the byte order mark, the contentType, what the content declares of itself or, failing all, the bytes.") String contentBase64,
        @Description("The content type that came with the bytes, as of HTTP: \"text/html; charset=iso-8859-1\". Only its charset is used.") String contentType,
        @Description("The form of the content; found out from the content where it is not given. TEXT is taken verbatim: offsets point into it exactly as it was sent.") ArticleFormat format,
        @Description("Where the article was published. It is kept, never fetched.") String url,
        @Description("The name of the publication.") String publication,
        @Description("When the article was published.") OffsetDateTime publishedAt) {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static ArticleInput of(String content) {
        return of(content, null, null, null, null);
    }

    static ArticleInput of(String content, ArticleFormat format, String url, String publication, OffsetDateTime publishedAt) {
        return new ArticleInput(content, null, null, format, url, publication, publishedAt);
    }

    /**
     * The content as text.
     *
     * @throws RequestException {@code CONTENT_TOO_LARGE}, or {@code INVALID_ARGUMENT} where there is not one content
     */
    String text(long maxBytes) {
        if ((content == null) == (contentBase64 == null)) {
            throw RequestException.invalidArgument("Give either content or contentBase64");
        }
        if (content == null) {
            return Encoding.decode(bytes(maxBytes), contentType);
        }
        if (contentType != null) {
            throw RequestException.invalidArgument("contentType belongs to contentBase64: content is text already");
        }
        check(content.getBytes(StandardCharsets.UTF_8).length, maxBytes);
        return content;
    }

    private byte[] bytes(long maxBytes) {
        check(contentBase64.length() / 4L * 3 - 2, maxBytes);
        try {
            byte[] bytes = Base64.getDecoder().decode(WHITE_SPACE.matcher(contentBase64).replaceAll(""));
            check(bytes.length, maxBytes);
            return bytes;
        } catch (IllegalArgumentException e) {
            throw RequestException.invalidArgument("contentBase64 is no Base64: " + e.getMessage());
        }
    }

    private static void check(long bytes, long maxBytes) {
        if (bytes > maxBytes) {
            throw new RequestException(ErrorCode.CONTENT_TOO_LARGE,
                    "The content has " + bytes + " bytes; at most " + maxBytes + " are taken");
        }
    }

    /** What was read from the content, with what is given beside it in its place. */
    Document over(Document read) {
        return read.published(url == null ? read.url() : url,
                publication == null ? read.publication() : publication(read.publication()),
                publishedAt == null ? read.publishedAt() : publishedAt);
    }

    /** A post of {@code page}: it may have an address and a time of its own, which are not what is given for the page. */
    Document over(Document post, Document page) {
        return post.published(url == null || isApart(post, page) ? post.url() : url,
                publication == null ? post.publication() : publication(post.publication()),
                publishedAt == null || post.publishedAt() != null ? post.publishedAt() : publishedAt);
    }

    /** Whether {@code post} has an address of its own. */
    static boolean isApart(Document post, Document page) {
        return post.url() != null && !post.url().equals(page.url());
    }

    /** The country that was read belongs to the publication that was read. */
    private Publication publication(Publication read) {
        return read != null && read.name().equals(publication) ? read : new Publication(publication, null);
    }
}
