package org.quoth.ingest;

import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.Paragraph;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.extract.Extraction;
import org.quoth.resolve.ExtractedActor;

/** An article that was read and extracted, but not stored. */
@Name("Extraction")
@Description("An article as it would be stored: what was read and what was found in it.")
public record Preview(
        @NonNull @Description("The form that the content has.") ArticleFormat format,
        @Description("As the source gives it.") String headline,
        @NonNull @Description("As the source names them; empty where it names none.") List<@NonNull String> authors,
        @Description("The name of the publication.") String publication,
        @Description("The part of the publication in which the article stands, as the source names it.") String section,
        @Description("The place that the article was filed from, as the article gives it.") String dateline,
        @Description("When the article was published, as far as the source tells.") OffsetDateTime publishedAt,
        @NonNull @Description("The labels that the source gives, in its order.") List<@NonNull String> topics,
        @NonNull @Description("The captions of the article's pictures; no part of the body.") List<@NonNull String> captions,
        @NonNull @Description("What the newsroom says of its changes to the article: corrections, clarifications, notes of what an earlier version said. No statements are looked for in them.") List<@NonNull String> correctionNotices,
        @Description("As a BCP 47 tag.") String language,
        @NonNull @Description("The text that every span points into.") String body,
        @NonNull @Description("The paragraphs of the body, in order.") List<@NonNull Paragraph> paragraphs,
        @NonNull @Description("Everybody who says something, in the order of their first statement.") List<@NonNull PreviewSpeaker> speakers,
        @NonNull @Description("Everything that is said, in reading order.") List<@NonNull PreviewStatement> statements,
        @NonNull @Description("Every actor that the text names, with all the places where it does: names, descriptions, pronouns.") List<@NonNull PreviewActor> actors) {
    static Preview of(Document document, Extraction extraction) {
        String body = document.body();
        Map<ExtractedActor, PreviewActor> actors = new IdentityHashMap<>();
        extraction.actors().forEach(actor -> actors.put(actor, PreviewActor.of(actor, body)));
        Map<ExtractedSpeaker, PreviewSpeaker> speakers = new IdentityHashMap<>();
        extraction.speakers().forEach(speaker -> speakers.put(speaker, PreviewSpeaker.of(speaker, actors)));
        List<PreviewStatement> statements = extraction.statements().stream()
                .map(statement -> PreviewStatement.of(statement, body, speakers, actors))
                .toList();
        return new Preview(document.format(), document.headline(), document.authors(),
                document.publication() == null ? null : document.publication().name(), document.section(), document.dateline(),
                document.publishedAt(), document.topics(), document.captions(), document.correctionNotices(),
                document.language(), body,
                document.paragraphs().stream().map(span -> Paragraph.of(span, body)).toList(),
                extraction.speakers().stream().map(speakers::get).toList(), statements,
                extraction.actors().stream().map(actors::get).toList());
    }
}
