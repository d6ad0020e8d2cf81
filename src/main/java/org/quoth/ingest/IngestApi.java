package org.quoth.ingest;

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
import org.quoth.document.Document;
import org.quoth.extract.Extractor;

/** The ways in: {@code ingest}, and {@code extract} to see what it would store. */
@GraphQLApi
public class IngestApi {
    @Inject
    Ingest ingest;

    @Inject
    Extractor extractor;

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("Reads, extracts and stores an article. The same article again answers the same id and changes nothing.")
    public Article ingest(@NonNull @Name("input") @Description("The article.") ArticleInput input) {
        return ingest.ingest(input);
    }

    @Query
    @NonNull
    @Description("Reads and extracts an article without storing anything.")
    public Preview extract(@NonNull @Name("input") @Description("The article.") ArticleInput input) {
        Document document = ingest.read(input);
        return Preview.of(document, extractor.extract(document));
    }
}
