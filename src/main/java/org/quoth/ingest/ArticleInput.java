package org.quoth.ingest;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;

/** An article as a client sends it. */
@Description("An article. What is given beside the content takes precedence over what is read from it.")
@Input("ArticleInput")
public record ArticleInput(
        @NonNull @Description("The article in the form in which it arrived.") String content,
        @Description("The form of the content; found out from the content where it is not given. TEXT is taken verbatim: offsets point into it exactly as it was sent.") ArticleFormat format,
        @Description("Where the article was published. It is kept, never fetched.") String url,
        @Description("The name of the publication.") String publication,
        @Description("When the article was published.") OffsetDateTime publishedAt) {
    /** What was read from the content, with what is given beside it in its place. */
    Document over(Document read) {
        return new Document(read.format(), url == null ? read.url() : url,
                publication == null ? read.publication() : publication(read.publication()), read.headline(), read.authors(),
                read.dateline(), publishedAt == null ? read.publishedAt() : publishedAt, read.topics(), read.language(),
                read.body(), read.paragraphs(), read.captions(), read.section(), read.release());
    }

    /** The country that was read belongs to the publication that was read. */
    private Publication publication(Publication read) {
        return read != null && read.name().equals(publication) ? read : new Publication(publication, null);
    }
}
