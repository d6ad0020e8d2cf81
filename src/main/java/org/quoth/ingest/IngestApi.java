package org.quoth.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.quoth.access.Role;
import org.quoth.article.Article;
import org.quoth.extract.Extractor;
import org.quoth.ingest.Batch.Result;

/** The ways in: {@code ingest}, and {@code extract} to see what it would store; each for one article or for several. */
@GraphQLApi
public class IngestApi {
    @Inject
    Ingest ingest;

    @Inject
    Extractor extractor;

    @Inject
    Batch batch;

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Reads, extracts and stores an article; answers when it is on disk. The same article again (publication, headline and \
            body) answers the same id and changes nothing. A newer version (by the supplier's id and version, or published at \
            the same address under the same headline) takes the place of the older one and keeps its id. An article that is \
            embargoed or withheld is kept, not served, and answered by the error NOT_RELEASED. A live blog is stored as the \
            article that introduces it, which is answered, and one article for each of its posts.""")
    public Article ingest(@NonNull @Name("input") @Description("The article.") ArticleInput input) {
        return Article.findById(ingest.ingest(ingest.read(input)));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Ingests every article of every input, each by itself: one that is refused keeps no other from being stored. The \
            results stand in the order of the inputs and of the articles in each; versions of one article are taken in that order.""")
    public List<@NonNull IngestResult> ingestAll(
            @NonNull @Name("inputs") @Description("At most 100; a feed or a package holds many articles.") List<@NonNull ArticleInput> inputs) {
        List<Result<Long>> results = batch.each(inputs, ingest::ingest);
        Map<Long, Article> articles = Article.<Article>list("pk in ?1",
                results.stream().map(Result::value).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(article -> article.pk, Function.identity()));
        return results.stream()
                .map(result -> new IngestResult(result.input(), result.position(), articles.get(result.value()),
                        result.error()))
                .toList();
    }

    @Query
    @NonNull
    @Description("Reads and extracts an article without storing anything.")
    public Preview extract(@NonNull @Name("input") @Description("The article.") ArticleInput input) {
        List<Incoming> articles = ingest.read(input);
        return preview(articles.get(0)).with(articles.stream().skip(1).map(this::preview).toList());
    }

    @Query
    @NonNull
    @Description("Reads and extracts every article of every input without storing anything, in the order of the inputs.")
    public List<@NonNull ExtractResult> extractAll(
            @NonNull @Name("inputs") @Description("At most 100; a feed or a package holds many articles.") List<@NonNull ArticleInput> inputs) {
        return batch.each(inputs, this::preview).stream()
                .map(result -> new ExtractResult(result.input(), result.position(), result.value(), result.error()))
                .toList();
    }

    private Preview preview(Incoming incoming) {
        return Preview.of(incoming, extractor.extract(incoming.document()));
    }
}
